/** Which part may know which: the arrows of docs/architecture.md. */
const only = (name, library, folder) => ({
  name,
  severity: 'error',
  comment: `Only ${folder} may import this: the day it is swapped, one folder changes.`,
  from: { path: '^src', pathNot: `^${folder}` },
  to: { path: library },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    only('botbuilder-only-in-teams', 'node_modules/(botbuilder|botframework)', 'src/teams'),
    only('restify-only-in-server', 'node_modules/(@types/)?restify', 'src/server'),
    only('sql-only-in-store', '(node_modules/(kysely|pg)|^node:sqlite)', 'src/store'),
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'Reading, looking up and composing are functions of their arguments: no files, no clock, no network.',
      from: {
        path: '^src/(families|message|catalog|search|language|cards|answer|compose|to-reader|read-topic|find-topics)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-edge',
      severity: 'error',
      comment: 'main → server, teams → answer → message, catalog, search, language, cards.',
      from: {
        path: '^src/(families|message|catalog|search|language|cards|answer|compose|to-reader|read-topic|find-topics)',
      },
      to: { path: '^src/(teams|server|store|loading|cli|main|config|log)' },
    },
    {
      name: 'store-stands-alone',
      severity: 'error',
      from: { path: '^src/store' },
      to: { path: '^src/(?!store|escalation|log|faults)' },
    },
    {
      name: 'desk-knows-no-edge',
      severity: 'error',
      comment: 'Who may do what with an escalation, and what follows, is said without Teams, SQL and words.',
      from: { path: '^src/escalation' },
      to: { path: '^src/(?!escalation|message|families|log|reply)', dependencyTypesNot: ['npm', 'core'] },
    },
    {
      name: 'edges-do-not-mix',
      severity: 'error',
      from: { path: '^src/(server|cli)' },
      to: { path: '^src/(teams|main)', pathNot: 'src/teams/receiver', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      comment: 'The app package is made from a checkout, not by what runs.',
      from: { path: '^src', pathNot: '^src/app-package' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '@types',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
