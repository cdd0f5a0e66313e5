import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from './migrations';
import { openingFault } from './opening-fault';
import type { Tables } from './tables';

type Steps = Readonly<Record<string, Migration>>;

/** Names of our own: another program may keep its migrations in the same database. */
const STEPS_TABLE = 'signpost_migration';
const LOCK_TABLE = 'signpost_migration_lock';

/** Brings the tables of a database up to date; refuses one that a newer Signpost has changed. */
export async function migrate(db: Kysely<Tables>, place: string, steps: Steps = migrations): Promise<void> {
  const taken = await readTakenSteps(db);
  const unknown = taken.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    throw openingFault(
      place,
      `a newer version of Signpost has changed its tables (${unknown.join(', ')})`,
      'start that version or a later one, or give this one a database of its own',
    );
  }
  // A start that has nothing to do takes no lock and needs no right to make tables.
  if (taken.length === Object.keys(steps).length) return;
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...steps }) },
    migrationTableName: STEPS_TABLE,
    migrationLockTableName: LOCK_TABLE,
  }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function readTakenSteps(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  if (tables.every(({ name }) => name !== STEPS_TABLE)) return [];
  const rows = await db.withTables<StepsTable>().selectFrom(STEPS_TABLE).select('name').execute();
  return rows.map(({ name }) => name);
}

interface StepsTable extends Record<string, { name: string }> {
  [STEPS_TABLE]: { name: string };
}
