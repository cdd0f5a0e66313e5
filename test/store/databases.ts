import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from '../../src/store/migrate';
import { openPostgres } from '../../src/store/open-postgres';
import { openSqlite } from '../../src/store/open-sqlite';
import type { Tables } from '../../src/store/tables';
import { createRecordedLog } from '../recorded-log';
import { createTemporaryPostgres } from './temporary-postgres';
import { testDatabaseUrl } from './test-database-url';

/** An empty database whose tables are up to date. */
export interface TestDatabase {
  readonly db: Kysely<Tables>;
  remove(): Promise<void>;
}

/** Every kind of database on which the store must behave alike; not every machine has a server. */
export const databases: readonly { name: string; isThere: boolean; open: () => Promise<TestDatabase> }[] = [
  { name: 'SQLite', isThere: true, open: openTemporarySqlite },
  { name: 'PGlite', isThere: true, open: openPglite },
  { name: 'PostgreSQL (needs TEST_DATABASE_URL)', isThere: testDatabaseUrl !== undefined, open: openServer },
];

/** The default: a file of its own. */
export async function openTemporarySqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  const db = await openSqlite(join(folder, 'signpost.db'));
  return {
    db,
    remove: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPglite(): Promise<TestDatabase> {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  await migrate(db, 'PGlite');
  return { db, remove: () => db.destroy() };
}

async function openServer(): Promise<TestDatabase> {
  const postgres = await createTemporaryPostgres(String(testDatabaseUrl));
  const db = await openPostgres(postgres.url, createRecordedLog().log);
  return {
    db,
    remove: async () => {
      await db.destroy();
      await postgres.drop();
    },
  };
}
