import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';
import { LRUCache } from 'lru-cache';

/** More than the store has; lists of ids make several of one. */
const MAX_STATEMENTS = 200;

/** Lets Kysely, which expects better-sqlite3, speak to the SQLite of Node. */
export function toKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  // To prepare a statement costs more than to run it.
  const prepared = new LRUCache<string, SqliteStatement>({ max: MAX_STATEMENTS });

  function prepare(sql: string): SqliteStatement {
    // A transaction that begins with reading and then writes is refused at once where another process wrote in between.
    const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...toValues(parameters)),
      run: (parameters) => statement.run(...toValues(parameters)),
      iterate: (parameters) => statement.iterate(...toValues(parameters)),
    };
  }

  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = prepared.get(sql) ?? prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

type SqliteStatement = ReturnType<SqliteDatabase['prepare']>;

/** SQLite itself refuses what it cannot hold. */
const toValues = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
