import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/store/open-sqlite';

jest.setTimeout(60_000);

const TIMES = 500;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  file = join(folder, 'signpost.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script with `db`, the opened file, in each of two processes at the same moment; how each of them ended. */
async function runTwice(script: string): Promise<unknown[]> {
  const children = [startProcess(script, 'ann'), startProcess(script, 'bob')];
  await Promise.all(children.map((child) => once(child, 'message')));
  for (const child of children) child.send('go');
  return Promise.all(children.map(async (child) => (await once(child, 'close'))[0]));
}

function startProcess(script: string, name: string): ChildProcess {
  const whole = `
    const { openSqlite } = require('./src/store/open-sqlite');
    const { createStore } = require('./src/store/store');
    process.send('ready');
    process.once('message', async () => {
      const db = await openSqlite(${JSON.stringify(file)});
      for (let n = 0; n < ${TIMES}; n += 1) { const person = '${name}' + n; ${script} }
      await db.destroy();
      process.disconnect();
    })`;
  return spawn(process.execPath, ['--require', 'ts-node/register/transpile-only', '--eval', whole], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

test('two processes that make a file and write to it at once lose nothing and are never refused', async () => {
  expect(await runTwice(`await createStore(db).languageChoices.save(person, 'sv');`)).toEqual([0, 0]);
  const db = await openSqlite(file);
  expect(await db.selectFrom('language_choices').select('person').execute()).toHaveLength(2 * TIMES);
  await db.destroy();
});

test('transactions of two processes that read and then write count every time', async () => {
  const db = await openSqlite(file);
  await db.insertInto('language_choices').values({ person: 'all', language: '0' }).execute();
  const count = `await db.transaction().execute(async (transaction) => {
    const { language } = await transaction.selectFrom('language_choices').select('language').executeTakeFirstOrThrow();
    await transaction.updateTable('language_choices').set({ language: String(Number(language) + 1) }).execute();
  });`;
  expect(await runTwice(count)).toEqual([0, 0]);
  const rows = await db.selectFrom('language_choices').select('language').execute();
  expect(rows.map(({ language }) => language)).toEqual([String(2 * TIMES)]);
  await db.destroy();
});
