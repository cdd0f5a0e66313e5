/** A PostgreSQL server on which the tests may make databases: `postgres://user:password@host:5432/postgres`. */
export const testDatabaseUrl: string | undefined = process.env.TEST_DATABASE_URL || undefined;
