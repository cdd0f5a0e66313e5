import { setTimeout as sleep } from 'node:timers/promises';
import { noticesOf } from '../../src/escalation/notice';
import { migrations } from '../../src/store/migrations';
import { openStore, type Store } from '../../src/store/store';
import { tableNames } from '../../src/store/tables';
import { openEscalation } from '../escalation/escalation';
import { createRecordedLog } from '../recorded-log';
import { faultsOf } from './faults-of';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';
import { createTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres';
import { testDatabaseUrl } from './test-database-url';

jest.setTimeout(15_000);

(testDatabaseUrl ? describe : describe.skip)('a PostgreSQL server (needs TEST_DATABASE_URL)', () => {
  let postgres: TemporaryPostgres;
  let proxy: TcpProxy;
  let recorded: ReturnType<typeof createRecordedLog>;
  let store: Store;

  beforeEach(async () => {
    postgres = await createTemporaryPostgres(String(testDatabaseUrl));
    const { hostname, port } = new URL(postgres.url);
    proxy = await startTcpProxy({ host: hostname, port: Number(port || 5432) });
    recorded = createRecordedLog();
    store = await openStore(through(proxy), recorded.log);
    await store.languageChoices.save('29:ann', 'sv');
  });

  afterEach(async () => {
    await store.close();
    await proxy.cut();
    await postgres.drop();
  });

  function through({ port }: TcpProxy): string {
    return Object.assign(new URL(postgres.url), { host: `127.0.0.1:${port}` }).href;
  }

  async function endSessions(): Promise<void> {
    await postgres.run(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  }

  test('that goes away fails the single call at once, and works again when it is back', async () => {
    await proxy.cut();
    await until(() => recorded.lines.length > 0);
    await expectFailure(() => store.languageChoices.read('29:ann'), 'ECONNREFUSED', 500);
    await expectFailure(() => store.languageChoices.save('29:ann', 'nl'), 'ECONNREFUSED', 500);
    await proxy.heal();
    expect(await store.languageChoices.read('29:ann')).toBe('sv');
    expect(recorded.lines.map((line) => JSON.parse(line))).toEqual([
      { level: 40, time: expect.any(Number), event: 'database_connection_lost', error: 'Error' },
    ]);
  });

  test('that has lost a table is refused at the start', async () => {
    await postgres.run('drop table language_choices');
    expect(await faultsOf(postgres.url)).toEqual([expect.stringMatching(/a table is missing that was made before/)]);
  });

  test('that ends its sessions, as at a restart, is told in the log without persons, statements or addresses', async () => {
    await endSessions();
    await until(() => recorded.lines.length > 0);
    expect(await store.languageChoices.read('29:ann')).toBe('sv');
    expect(recorded.lines.map((line) => JSON.parse(line))).toEqual([
      { level: 40, time: expect.any(Number), event: 'database_connection_lost', error: 'error', code: '57P01' },
    ]);
  });

  test.each([
    ['goes away', () => proxy.cut()],
    ['ends the session', () => endSessions()],
  ])('that %s while it is asked fails that call, and nothing else', async (_, end) => {
    const locked = postgres.run('begin; lock table language_choices; select pg_sleep(0.9); commit').catch(() => {});
    await sleep(200);
    const call = expectFailure(() => store.languageChoices.read('29:ann'), undefined, 500);
    await sleep(100);
    await end();
    await call;
    await proxy.heal();
    await locked;
    expect(await store.languageChoices.read('29:ann')).toBe('sv');
    expect(recorded.lines).toEqual([]);
  });

  test('that hangs fails the single call after about a second, and works again without the connection that hangs', async () => {
    proxy.hang();
    // The first has the connection that hangs, the second needs a new one.
    await Promise.all([
      expectFailure(() => store.languageChoices.read('29:ann'), 'ETIMEDOUT', 1500),
      expectFailure(() => store.languageChoices.save('29:ann', 'nl'), 'ETIMEDOUT', 1500),
    ]);
    await proxy.heal();
    expect(await store.languageChoices.read('29:ann')).toBe('sv');
    expect(recorded.lines).toEqual([]);
  });

  test('that keeps somebody waiting for a lock fails the call after about a second, and the next one works', async () => {
    const locked = postgres.run('begin; lock table language_choices; select pg_sleep(1.5); commit');
    await sleep(200);
    await expectFailure(() => store.languageChoices.read('29:ann'), 'ETIMEDOUT', 1500);
    await locked;
    expect(await store.languageChoices.read('29:ann')).toBe('sv');
  });

  test('has leases renewed past a notice that is just being written, and nobody waits', async () => {
    const escalation = openEscalation();
    const notices = noticesOf(escalation.history, 'requester');
    await store.escalations.open({ escalation, notices }, 'key', 0);
    const [written = '', ...others] = (await store.outbox.take(1, 60_000, 9)).map(({ id }) => id);
    const writing = postgres.run(
      `begin; update notices set revision = 2 where id = '${written}'; select pg_sleep(0.5); commit`,
    );
    await sleep(200);
    expect(await store.outbox.renew([written, ...others], 70_000)).toEqual(others);
    await writing;
    expect(await store.outbox.renew([written], 80_000)).toEqual([written]);
  });

  test('lets a store be closed while it hangs', async () => {
    proxy.hang();
    const call = store.languageChoices.read('29:ann').catch(() => 'failed');
    await store.close();
    expect(await call).toBe('failed');
  });
});

(testDatabaseUrl ? describe : describe.skip)('an empty PostgreSQL database (needs TEST_DATABASE_URL)', () => {
  let postgres: TemporaryPostgres;

  beforeEach(async () => {
    postgres = await createTemporaryPostgres(String(testDatabaseUrl));
  });
  afterEach(() => postgres.drop());

  test('is set up once by replicas that start at once', async () => {
    const { log } = createRecordedLog();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(postgres.url, log)));
    await stores[0]?.languageChoices.save('29:ann', 'sv');
    expect(await Promise.all(stores.map((store) => store.languageChoices.read('29:ann')))).toEqual(Array(5).fill('sv'));
    await Promise.all(stores.map((store) => store.close()));
    expect(await postgres.run('select name from signpost_migration')).toHaveLength(Object.keys(migrations).length);
  });

  test('that is not there is refused by name', async () => {
    const url = Object.assign(new URL(postgres.url), { pathname: '/signpost_nowhere' });
    expect(await faultsOf(url.href)).toEqual([
      expect.stringMatching(/\/signpost_nowhere: there is no such database: create it/),
    ]);
  });

  describe('for a user who may not make tables', () => {
    let user: string;
    let url: string;

    beforeEach(async () => {
      user = new URL(postgres.url).pathname.slice(1);
      await postgres.run(`create role ${user} login password 'secret'`);
      url = Object.assign(new URL(postgres.url), { username: user, password: 'secret' }).href;
    });
    afterEach(async () => {
      await postgres.run(`drop owned by ${user}; drop role ${user}`);
    });

    test('is refused by name', async () => {
      expect(await faultsOf(url)).toEqual([expect.stringMatching(/:\*\*\*@.*: the user may not make tables there: /)]);
    });

    test('is refused where they are up to date and may only be read, with what to grant', async () => {
      await (await openStore(postgres.url, createRecordedLog().log)).close();
      await postgres.run(`grant select on all tables in schema public to ${user}`);
      expect(await faultsOf(url)).toEqual([
        expect.stringMatching(/may not read and write the table language_choices: grant it SELECT, INSERT/),
      ]);
    });

    test('is opened where its tables are up to date', async () => {
      const { log } = createRecordedLog();
      await (await openStore(postgres.url, log)).close();
      await postgres.run(
        `grant select on signpost_migration to ${user}; grant select, insert, update, delete on ${tableNames.join(', ')} to ${user}`,
      );
      const store = await openStore(url, log);
      await store.languageChoices.save('29:ann', 'sv');
      expect(await store.languageChoices.read('29:ann')).toBe('sv');
      await store.close();
    });
  });
});

/** Expects a call to be rejected within a time, by a code where it has one. */
async function expectFailure(call: () => Promise<unknown>, code: string | undefined, limitMs: number): Promise<void> {
  const start = performance.now();
  const failure = call();
  await expect(failure).rejects.toThrow();
  if (code) await expect(failure).rejects.toMatchObject({ code });
  expect(performance.now() - start).toBeLessThan(limitMs);
}

/** Waits for what comes soon. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 200; tries += 1) await sleep(5);
}
