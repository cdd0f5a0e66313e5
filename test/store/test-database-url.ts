import { env } from 'node:process';

/** A PostgreSQL server on which the tests may make databases: `postgres://user:password@host:5432/postgres`. */
// biome-ignore lint/style/noProcessEnv: where a server for tests is says nothing about Signpost
export const testDatabaseUrl: string | undefined = env.TEST_DATABASE_URL || undefined;
