import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import { FaultsError } from '../faults';
import { migrate } from './migrate';
import { openingFault, wordsOf } from './opening-fault';
import { toKyselyDatabase } from './sqlite-shim';
import type { Tables } from './tables';

/** How long a call waits while another process writes; this process stands still with it. */
const BUSY_LIMIT_MS = 1000;

/** How long another process may keep the file at the start, as it changes tables there. */
const OPENING_LIMIT_MS = 2500;
const RETRY_MS = 20;

/** Numbers that SQLite gives to errors. */
const code = { OTHER: 1, BUSY: 5, CORRUPT: 11, NO_DATABASE: 26 } as const;

/** Opens an SQLite file, and makes it and its folder where there is none; its tables are then up to date. */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  const file = resolve(path);
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite opens a file that may only be read, and complains at the first write.
    if (existsSync(file)) accessSync(file, constants.W_OK);
    database = new DatabaseSync(file, { timeout: BUSY_LIMIT_MS });
    await lock(database);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: toKyselyDatabase(database) }) });
    await migrate(db, file);
    database.exec('commit');
    return db;
  } catch (error) {
    database?.close();
    throw error instanceof FaultsError ? error : faultOf(error, file);
  }
}

/**
 * Makes processes that start at once change the tables one after the other.
 *
 * Where two change to the write-ahead log at once, SQLite refuses one of them without waiting, and so it is tried again.
 */
async function lock(database: DatabaseSync): Promise<void> {
  const end = Date.now() + OPENING_LIMIT_MS;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; begin immediate');
      return;
    } catch (error) {
      if (codeOf(error) !== code.BUSY || Date.now() > end) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** Without its details; errors of the file system have none. */
function codeOf(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}

function faultOf(error: unknown, file: string): FaultsError {
  const elsewhere = 'move it away, or start Signpost in another folder';
  switch (codeOf(error)) {
    case code.BUSY:
      return openingFault(file, 'another program keeps it locked', 'end that program');
    case code.CORRUPT:
      return openingFault(file, 'it is damaged', 'put a backup in its place, or move it away to begin anew');
    case code.NO_DATABASE:
      return openingFault(file, 'it is no SQLite database', elsewhere);
    case code.OTHER:
      return openingFault(file, `its tables are not those of Signpost (${wordsOf(error)})`, elsewhere);
    default:
      return openingFault(
        file,
        `it cannot be written (${wordsOf(error)})`,
        `let the user that runs Signpost write in ${dirname(file)}, or start it in another folder`,
      );
  }
}
