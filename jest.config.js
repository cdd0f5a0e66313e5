/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  // These two are turned into CommonJS like our own code: one has nothing else, the other imports while it runs.
  transformIgnorePatterns: ['/node_modules/(?!(?:kysely|@electric-sql/pglite)/)'],
  transform: {
    '\\.c?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Some tests wait more than they compute: for a connector that is away, for processes that were killed.
  maxWorkers: '100%',
  restoreMocks: true,
};
