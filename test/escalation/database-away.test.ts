import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store/store';
import { createRecordedLog } from '../recorded-log';
import { postActivity } from '../server/http-request';
import { type SignpostProcess, startSignpost, stopAll } from '../signpost-process';
import { startTcpProxy, type TcpProxy } from '../store/tcp-proxy';
import { createTemporaryPostgres, type TemporaryPostgres } from '../store/temporary-postgres';
import { testDatabaseUrl } from '../store/test-database-url';
import { type Connector, type Sent, startConnector } from '../teams/connector';
import {
  channelSetting,
  chatOf,
  EXPERTS,
  helpPress,
  question,
  type Somebody,
  somebody,
  stepInvoke,
} from './desk-activities';
import { escalationOf, helpFailedLine, toShown, wordsTo } from './shown';
import { until } from './until';

jest.setTimeout(150_000);

const LIMIT_MS = 100_000;
const expert = somebody('Expert', 0);
const people = Array.from({ length: 8 }, (_, number) => somebody('Requester', number));

let connector: Connector;
let signpost: SignpostProcess;
let store: Store;

afterEach(async () => {
  expect([await signpost.stop(), signpost.output().stderr, connector.faults]).toEqual([0, '', []]);
  await Promise.all([store.close(), connector.close()]);
});
afterAll(stopAll);

const by = (person: Somebody) => ({ ...person, serviceUrl: connector.serviceUrl });

async function deliver(activity: object): Promise<void> {
  expect(await postActivity(await signpost.port, activity)).toMatchObject({ status: 200 });
}

/** Whether it was passed on; a person who is told that it was not is told so in their chat, once. */
async function press(person: Somebody): Promise<boolean> {
  const refusals = () => {
    const inChat = connector.sent.filter(({ conversationId }) => conversationId === chatOf(person));
    return inChat.filter(({ activity }) => activity.summary === helpFailedLine()).length;
  };
  const before = refusals();
  await deliver(helpPress(by(person), `card-of-${person.id}`));
  return refusals() === before;
}

async function find(person: Somebody) {
  return (await store.escalations.ofCard(chatOf(person), `card-of-${person.id}`))[0];
}

const whenDelivered = () => until(store.outbox.count, (count) => count === 0, LIMIT_MS);

/** Whoever pressed has one escalation, and that has one card. */
async function expectOneEach(pressed: readonly Somebody[]): Promise<void> {
  await whenDelivered();
  const cards = toShown(connector.sent).filter((message) => escalationOf(message) && !message.isUpdate);
  const kept = await Promise.all(pressed.map(find));
  expect(cards.map(escalationOf).sort()).toEqual(kept.map((escalation) => escalation?.id).sort());
  expect(cards.map(({ messageId }) => messageId).sort()).toEqual(kept.map((each) => each?.expertCardId).sort());
}

/** Somebody who only asks what a code means. */
async function expectAnswer(): Promise<void> {
  const curious = somebody('Requester', 1000);
  const answers = () => connector.sent.filter(({ conversationId }) => conversationId === chatOf(curious)).length;
  const before = answers();
  await deliver(question(by(curious)));
  expect(answers()).toBe(before + 1);
}

/** Holds the answer to the first message of a sort until it is let go. */
function holdFirst(isMeant: (message: Sent) => boolean) {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  connector.treat((message) => {
    if (!isMeant(message)) return { status: 200 };
    arrive();
    return { status: 200, after: held };
  });
  return { arrived, letGo };
}

(testDatabaseUrl ? describe : describe.skip)('PostgreSQL that goes away (needs TEST_DATABASE_URL)', () => {
  let postgres: TemporaryPostgres;
  let proxy: TcpProxy;

  beforeEach(async () => {
    postgres = await createTemporaryPostgres(String(testDatabaseUrl));
    const { hostname, port } = new URL(postgres.url);
    proxy = await startTcpProxy({ host: hostname, port: Number(port || 5432) });
    connector = await startConnector();
    const url = Object.assign(new URL(postgres.url), { host: `127.0.0.1:${proxy.port}` }).href;
    signpost = startSignpost({ PORT: '0', DATABASE_URL: url });
    await signpost.port;
    store = await openStore(postgres.url, createRecordedLog().log);
    await deliver(channelSetting(by(expert)));
  });
  afterEach(async () => {
    await proxy.cut();
    await postgres.drop();
  });

  test.each([
    ['is cut off', () => proxy.cut()],
    ['hangs', () => proxy.hang()],
  ])('that %s: who presses is told, others are answered, and when it is back all goes on', async (_, goAway) => {
    const [early, late] = [people.slice(0, 4), people.slice(4)];
    connector.failWith(503);
    expect(await Promise.all(early.map(press))).toEqual(early.map(() => true));
    await goAway();
    connector.recover();
    expect(await Promise.all(late.map(press))).toEqual(late.map(() => false));
    await expectAnswer();
    await proxy.heal();
    await until(async () => (await Promise.all(late.map(press))).every(Boolean), Boolean, LIMIT_MS);
    await expectOneEach(people);
  });

  test('that hangs in the middle of writing: when it is back, it does not keep locked what was half written', async () => {
    const [person = expert] = people;
    const locking = postgres.run('begin; lock table notices in share mode; select pg_sleep(3); commit');
    const pressing = press(person);
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into "notices"%'`;
    await until(
      () => postgres.run(waiting),
      ({ length }) => length > 0,
      LIMIT_MS,
    );
    proxy.hang();
    expect(await pressing).toBe(false);
    await locking;
    await proxy.heal();
    await until(() => press(person), Boolean, LIMIT_MS);
    await expectOneEach([person]);
  });

  test('that is cut off while people press: each press is passed on or refused, and none is doubled', async () => {
    connector.treat(() => ({ status: 200, after: delay(20) }));
    const pressing = people.map(async (person, number) => {
      await delay(number * 40);
      return press(person);
    });
    await pressing[2];
    await proxy.cut();
    const isPassedOn = await Promise.all(pressing);
    expect(isPassedOn.slice(0, 3)).toEqual([true, true, true]);
    await proxy.heal();
    for (const [number, person] of people.entries()) {
      if (isPassedOn[number]) expect(await find(person)).toBeDefined();
      else expect(await until(() => press(person), Boolean, LIMIT_MS)).toBe(true);
    }
    await expectOneEach(people);
  });

  test('that is cut off when a card has just arrived: it is not sent again', async () => {
    const [person = expert] = people;
    const { arrived, letGo } = holdFirst(({ conversationId }) => conversationId === EXPERTS);
    await press(person);
    await arrived;
    await proxy.cut();
    letGo();
    await expectAnswer();
    await proxy.heal();
    await expectOneEach([person]);
  });

  test('that is cut off when a word has just arrived: it is not said again', async () => {
    const [person = expert] = people;
    await press(person);
    await whenDelivered();
    const { arrived, letGo } = holdFirst(
      ({ conversationId, isUpdate }) => conversationId === chatOf(person) && !isUpdate,
    );
    const id = String((await find(person))?.id);
    await deliver(stepInvoke(by(expert), 'claim', id));
    await arrived;
    await proxy.cut();
    letGo();
    await expectAnswer();
    await proxy.heal();
    await whenDelivered();
    expect(wordsTo(person, 'claimed', toShown(connector.sent))).toHaveLength(1);
  });
});

describe('an SQLite file', () => {
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-away-'));
    connector = await startConnector();
    signpost = startSignpost({ PORT: '0' }, folder);
    await signpost.port;
    store = await openStore(undefined, createRecordedLog().log, join(folder, 'data', 'signpost.db'));
    await deliver(channelSetting(by(expert)));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Keeps others from writing for a while, from another process; resolves once it does. */
  async function lockFor(ms: number): Promise<{ ended: Promise<unknown> }> {
    const script = `
      const database = new (require('node:sqlite').DatabaseSync)('data/signpost.db', { timeout: 5000 });
      database.exec('begin immediate');
      process.stdout.write('locked');
      setTimeout(() => database.exec('commit'), ${ms});`;
    const child = spawn(process.execPath, ['--eval', script], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    return { ended };
  }

  test('that another process locks for three seconds: each press waits or is refused, and nothing is lost', async () => {
    const { ended } = await lockFor(3000);
    const isPassedOn = await Promise.all(people.map(press));
    await expectAnswer();
    await ended;
    for (const [number, person] of people.entries()) {
      if (isPassedOn[number]) expect(await find(person)).toBeDefined();
      else expect(await until(() => press(person), Boolean, LIMIT_MS)).toBe(true);
    }
    await expectOneEach(people);
  });
});
