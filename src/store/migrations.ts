import type { CreateTableBuilder, Kysely } from 'kysely';
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
  '003-escalations': {
    up: async (db: Kysely<unknown>) => {
      await addTexts(db.schema.createTable('escalations'), 'origin_key', 'status', 'channel', 'requester', 'document')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('card', 'text')
        .addColumn('is_settled', 'integer', (column) => column.notNull())
        .addColumn('opened_at', 'double precision', (column) => column.notNull())
        .addColumn('remind_at', 'double precision')
        .addColumn('resolved_at', 'double precision')
        .addColumn('expert_card', 'text')
        .addUniqueConstraint('escalations_origin_key', ['origin_key'])
        .execute();
      await index(db, 'escalations', 'channel', 'status', 'opened_at');
      await index(db, 'escalations', 'card');
      await index(db, 'escalations', 'requester', 'is_settled');
      await index(db, 'escalations', 'remind_at');
      await index(db, 'escalations', 'resolved_at');
    },
  },
  '004-notices': {
    up: async (db: Kysely<unknown>) => {
      await addTexts(db.schema.createTable('notices'), 'escalation', 'target', 'lane', 'leased_by')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('event_index', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'double precision', (column) => column.notNull())
        .addColumn('leased_until', 'double precision', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await index(db, 'notices', 'due_at');
      await index(db, 'notices', 'escalation', 'target');
    },
  },
  '005-channels': {
    up: async (db: Kysely<unknown>) => {
      await addTexts(db.schema.createTable('escalation_channels'), 'conversation', 'language')
        .addColumn('scope', 'text', (column) => column.primaryKey().notNull())
        .addColumn('set_by', 'text')
        .execute();
      await addTexts(db.schema.createTable('personal_chats'), 'conversation')
        .addColumn('person', 'text', (column) => column.primaryKey().notNull())
        .execute();
    },
  },
};

function addTexts(table: CreateTableBuilder<string>, ...names: readonly string[]): CreateTableBuilder<string, string> {
  return names.reduce<CreateTableBuilder<string, string>>(
    (extended, name) => extended.addColumn(name, 'text', (column) => column.notNull()),
    table,
  );
}

async function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  await db.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns(columns)
    .execute();
}
