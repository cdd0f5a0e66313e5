import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, type PoolClient } from 'pg';
import { describeError, type Log } from '../log';

/** How long a call may wait for a connection, and then for each answer. */
export interface Limits {
  readonly connectMs: number;
  readonly queryMs: number;
}

/**
 * How long the server keeps what a transaction has locked where nothing comes any more: behind a broken network it would
 * do so for hours, and nobody else could deliver what was taken.
 */
const LONGEST_PAUSE_MS = 5000;

/** Keeps connections to PostgreSQL, and gives up those that fail, so that the next call begins with a new one. */
export function createPool(databaseUrl: string, { connectMs, queryMs }: Limits, log: Log): PostgresPool {
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    keepAlive: true,
  });
  pool.on('error', (error) => log.warn({ event: 'database_connection_lost', ...describeError(error) }));
  // The call that uses the connection is told by its query; an error that nobody hears would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    // Said here and not in the URL's parameters, which PgBouncer refuses. Where that fails, so does the query that follows.
    client.query(`set idle_in_transaction_session_timeout = ${LONGEST_PAUSE_MS}`).catch(() => {});
  });
  return {
    options: pool.options,
    connect: async () => giveUpWhenLost(await pool.connect().catch(rethrow)),
    end: () => pool.end(),
  };
}

/** A connection whose call was refused is whole; any other failure may leave one that hangs for minutes. */
function giveUpWhenLost(client: PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) =>
    client.query(text, values).catch((error: unknown) => {
      if (!isRefusal(error)) void client.end();
      return rethrow(error);
    });
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}

/** Class 57P is the server's farewell: it shuts down, or an administrator ends the session. */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && !error.code?.startsWith('57P');
}

/** The driver's time limits have words only, and the log tells only codes. */
function rethrow(error: unknown): never {
  if (error instanceof Error && !('code' in error) && /timeout/.test(error.message))
    Object.assign(error, { code: 'ETIMEDOUT' });
  throw error;
}
