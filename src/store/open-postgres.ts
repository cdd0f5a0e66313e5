import { Kysely, PostgresDialect, sql } from 'kysely';
import { FaultsError } from '../faults';
import type { Log } from '../log';
import { migrate } from './migrate';
import { openingFault, wordsOf } from './opening-fault';
import { createPool, type Limits } from './postgres-pool';
import { placeOf } from './postgres-url';
import { type Tables, tableNames } from './tables';

/** A person waits for the answer: better without what is stored than late. */
const RUNNING_LIMITS: Limits = { connectMs: 1000, queryMs: 1000 };

/** Nobody waits yet; tables may have to be changed, or another replica is changing them. */
const OPENING_LIMITS: Limits = { connectMs: 2500, queryMs: 2500 };

/** Opens a PostgreSQL database; its tables are then up to date. */
export async function openPostgres(databaseUrl: string, log: Log): Promise<Kysely<Tables>> {
  const place = placeOf(databaseUrl);
  const opening = connect(databaseUrl, OPENING_LIMITS, log);
  try {
    await migrate(opening, place);
    await requireRights(opening, place);
  } catch (error) {
    throw error instanceof FaultsError ? error : faultOf(error, place);
  } finally {
    await opening.destroy();
  }
  return connect(databaseUrl, RUNNING_LIMITS, log);
}

/** A table that cannot be read and written would be noticed only when somebody chooses a language. */
async function requireRights(db: Kysely<Tables>, place: string): Promise<void> {
  for (const table of tableNames) {
    const rights = ['select', 'insert', 'update', 'delete'].map(
      (right) => sql<boolean>`has_table_privilege(${table}, ${right})`,
    );
    const { rows } = await sql<{ granted: boolean }>`select ${sql.join(rights, sql` and `)} as granted`.execute(db);
    if (!rows[0]?.granted) {
      throw openingFault(
        place,
        `the user may not read and write the table ${table}`,
        'grant it SELECT, INSERT, UPDATE and DELETE on the table, or let it own the database',
      );
    }
  }
}

function connect(databaseUrl: string, limits: Limits, log: Log): Kysely<Tables> {
  return new Kysely({ dialect: new PostgresDialect({ pool: createPool(databaseUrl, limits, log) }) });
}

/** What is wrong and what to do, by the codes of Node and of PostgreSQL. */
const faults: Readonly<Record<string, readonly [wrong: string, remedy: string]>> = {
  ECONNREFUSED: ['nothing listens there', 'start PostgreSQL, or correct host and port in DATABASE_URL'],
  ENOTFOUND: ['there is no such host', 'correct the host in DATABASE_URL'],
  EAI_AGAIN: ['there is no such host, or no name server answers', 'correct the host in DATABASE_URL, or try again'],
  ETIMEDOUT: ['the server does not answer', 'correct host and port in DATABASE_URL, or open the way there (firewall)'],
  '28P01': ['user or password is wrong', 'correct them in DATABASE_URL'],
  '28000': ['the server does not let this user in', 'correct the user in DATABASE_URL, or pg_hba.conf of the server'],
  '42P01': ['a table is missing that was made before', 'put a backup in its place, or give Signpost an empty database'],
  '3D000': ['there is no such database', 'create it (createdb), or correct the name in DATABASE_URL'],
  '42501': [
    'the user may not make tables there',
    'let the user own the database, or grant it CREATE on the schema "public"',
  ],
};

function faultOf(error: unknown, place: string): FaultsError {
  const { code } = error as { code?: unknown };
  const [wrong, remedy] = faults[String(code)] ?? [
    `it cannot be used (${wordsOf(error)})`,
    'put that right at the server, or correct DATABASE_URL',
  ];
  return openingFault(place, wrong, remedy);
}
