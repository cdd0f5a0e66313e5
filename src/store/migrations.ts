import type { Migration } from 'kysely/migration';

/**
 * How the tables came to be, step by step in the order of the names.
 *
 * A step that was released is never changed, as databases have gone through it: write the next one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-language-choices': {
    up: (db) =>
      db.schema
        .createTable('language_choices')
        .addColumn('person', 'text', (column) => column.primaryKey().notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .execute(),
  },
  '002-welcomes': {
    up: (db) =>
      db.schema
        .createTable('welcomes')
        .addColumn('conversation', 'text', (column) => column.primaryKey().notNull())
        .execute(),
  },
};
