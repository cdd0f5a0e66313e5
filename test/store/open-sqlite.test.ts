import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../src/store/migrate';
import { migrations } from '../../src/store/migrations';
import { openSqlite } from '../../src/store/open-sqlite';
import { openStore } from '../../src/store/store';
import { createRecordedLog } from '../recorded-log';
import { faultsOf } from './faults-of';

jest.setTimeout(20_000);

const { log } = createRecordedLog();
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  file = join(folder, 'data', 'signpost.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder that is not there is made, and what was stored is there after a restart', async () => {
  const first = await openStore(undefined, log, file);
  await first.languageChoices.save('29:ann', 'sv');
  await first.close();
  const second = await openStore(undefined, log, file);
  expect(await second.languageChoices.read('29:ann')).toBe('sv');
  await second.close();
});

test('without a file of its own the store is in data/signpost.db of the working directory', async () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await (await openStore(undefined, log)).close();
    expect(existsSync(file)).toBe(true);
  } finally {
    process.chdir(before);
  }
});

test('the file is kept with a write-ahead log, which a store that is closed leaves empty', async () => {
  const store = await openStore(undefined, log, file);
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(['signpost.db', 'signpost.db-shm', 'signpost.db-wal']);
  await store.close();
  expect(readdirSync(join(folder, 'data'))).toEqual(['signpost.db']);
});

describe('a file that cannot be opened is named with what to do', () => {
  const isRoot = process.getuid?.() === 0;

  test('where the name of its folder is taken by a file', async () => {
    writeFileSync(join(folder, 'data'), '');
    expect(await faultsOf(undefined, file)).toEqual([
      expect.stringMatching(/\/data\/signpost\.db: it cannot be written \(EEXIST.*\): let the user .* write in /),
    ]);
  });

  test('where its own name is taken by a folder', async () => {
    mkdirSync(file, { recursive: true });
    expect(await faultsOf(undefined, file)).toEqual([
      `${file}: it cannot be written (unable to open database file): let the user that runs Signpost write in ${join(folder, 'data')}, or start it in another folder`,
    ]);
  });

  test('where its folder cannot be made', async () => {
    expect(await faultsOf(undefined, '/sys/signpost/signpost.db')).toEqual([
      expect.stringMatching(/^\/sys\/signpost\/signpost\.db: it cannot be written \(E.*\/sys\/signpost'\): /),
    ]);
  });

  (isRoot ? test.skip : test)('where its folder cannot be written (not as root)', async () => {
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o500);
    expect(await faultsOf(undefined, file)).toEqual([expect.stringMatching(/: it cannot be written \(unable to open/)]);
  });

  (isRoot ? test.skip : test)('where it may only be read (not as root)', async () => {
    await (await openStore(undefined, log, file)).close();
    chmodSync(file, 0o400);
    expect(await faultsOf(undefined, file)).toEqual([expect.stringMatching(/: it cannot be written \(EACCES/)]);
  });

  test('where it is no database', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, 'a text, and longer than the hundred bytes at the beginning of each SQLite file '.repeat(9));
    expect(await faultsOf(undefined, file)).toEqual([
      `${file}: it is no SQLite database: move it away, or start Signpost in another folder`,
    ]);
  });

  test('where it belongs to another program, and it stays as it was', async () => {
    run('create table language_choices (something text)');
    expect(await faultsOf(undefined, file)).toEqual([
      expect.stringMatching(/: its tables are not those of Signpost \(table "language_choices" already exists\): /),
    ]);
    expect(run("select name from sqlite_schema where type = 'table'")).toEqual([{ name: 'language_choices' }]);
  });

  test('where a newer Signpost has changed it', async () => {
    const db = await openSqlite(file);
    await migrate(db, file, { ...migrations, '999-newer': { up: async () => {} } });
    await db.destroy();
    expect(await faultsOf(undefined, file)).toEqual([
      expect.stringMatching(/data\/signpost\.db: a newer version of Signpost has changed its tables \(999-newer\): /),
    ]);
  });

  test('where another program keeps it locked', async () => {
    await (await openStore(undefined, log, file)).close();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    expect(await faultsOf(undefined, file)).toEqual([`${file}: another program keeps it locked: end that program`]);
    other.close();
  });
});

test('a file that another process is just setting up is waited for', async () => {
  run('select 1');
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  const opening = openStore(undefined, log, file);
  setTimeout(() => other.close(), 100);
  await (await opening).close();
});

/** Runs a statement in the file, past the store. */
function run(sql: string): unknown[] {
  mkdirSync(join(folder, 'data'), { recursive: true });
  const database = new DatabaseSync(file);
  const rows = database
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));
  database.close();
  return rows;
}
