import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own on a server, so that runs neither see nor disturb each other. */
export interface TemporaryPostgres {
  readonly url: string;
  /** Runs a statement in it, past the store. */
  run(sql: string): Promise<Record<string, unknown>[]>;
  /** Takes it away, whoever is still connected. */
  drop(): Promise<void>;
}

export async function createTemporaryPostgres(serverUrl: string): Promise<TemporaryPostgres> {
  const name = `signpost_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await run(serverUrl, `create database ${name} template template0`);
  return {
    url: url.href,
    run: (sql) => run(url.href, sql),
    drop: async () => {
      await run(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
