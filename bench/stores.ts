import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pino from 'pino';
import type { Log } from '../src/log';
import { openPostgres } from '../src/store/open-postgres';
import { openSqlite } from '../src/store/open-sqlite';
import { createStore, type Store } from '../src/store/store';
import type { Tables } from '../src/store/tables';
import { createTemporaryPostgres } from '../test/store/temporary-postgres';
import { testDatabaseUrl } from '../test/store/test-database-url';

/** An empty store that is taken away again, with the database beneath it. */
export interface BenchStore {
  readonly db: Kysely<Tables>;
  readonly store: Store;
  remove(): Promise<void>;
}

/** Whoever measures does not want to read. */
export const silentLog: Log = pino({ enabled: false });

export type Database = 'SQLite' | 'PostgreSQL';

/** Those that are there: not every machine has a server. */
export const databases: readonly Database[] = testDatabaseUrl ? ['SQLite', 'PostgreSQL'] : ['SQLite'];

export function openBenchStore(database: Database): Promise<BenchStore> {
  return database === 'SQLite' ? openFile() : openServer();
}

async function openFile(): Promise<BenchStore> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const db = await openSqlite(join(folder, 'signpost.db'));
  const remove = async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  };
  return { db, store: createStore(db), remove };
}

async function openServer(): Promise<BenchStore> {
  const postgres = await createTemporaryPostgres(String(testDatabaseUrl));
  const db = await openPostgres(postgres.url, silentLog);
  const remove = async () => {
    await db.destroy();
    await postgres.drop();
  };
  return { db, store: createStore(db), remove };
}

const AT_ONCE = 500;

/** Writes many more like the one escalation that is there, each asked for by somebody else; one of a hundred is open. */
export async function multiply({ db }: BenchStore, count: number): Promise<void> {
  const { id, ...row } = await db.selectFrom('escalations').selectAll().executeTakeFirstOrThrow();
  const toRow = (number: number) => {
    const isOpen = number % 100 === 0;
    const opened_at = row.opened_at + number;
    return {
      ...row,
      id: `${id}-${number}`,
      origin_key: `${row.origin_key}-${number}`,
      card: `${row.card}-${number}`,
      requester: `${row.requester}-${number}`,
      document: row.document.replaceAll(id, `${id}-${number}`),
      opened_at,
      ...(isOpen ? {} : { status: 'resolved', remind_at: null, resolved_at: opened_at, is_settled: 1 }),
    };
  };
  for (let start = 0; start < count; start += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => toRow(start + index));
    await db.insertInto('escalations').values(rows).execute();
  }
  // PostgreSQL does this by itself, but not at once.
  await sql`analyze escalations`.execute(db);
}
