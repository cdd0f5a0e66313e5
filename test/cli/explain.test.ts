import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { library } from '../library';

const root = join(__dirname, '../..');

const command = [join(root, 'node_modules/.bin/ts-node'), '-T', 'src/cli/explain.ts'];

/** Runs the command as people do. */
function explain(options: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...options], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const lines = (text: string) => text.trimEnd().split('\n');

test('explains a text in words for a terminal', () => {
  const { status, stdout, stderr } = explain([
    'HTTP 403 and',
    'AADSTS50011',
    'Trace ID: 11111111-2222-3333-4444-555555555555',
  ]);
  const english = library.catalog.texts.get('en')?.get('entra:50011');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines(stdout)[0]).toMatch(/^AADSTS50011 {2}InvalidReplyTo {3}\S+ Error · /);
  expect(lines(stdout)[1]).toBe(english?.title);
  expect(stdout).toContain(`1. ${english?.remediation[0]?.replaceAll('`', '')}`);
  expect(stdout).toContain('11111111-2222-3333-4444-555555555555');
  expect(stdout).toContain('HTTP 403');
  expect(stdout).toContain('https://login.microsoftonline.com/error?code=50011');
  expect(stdout).not.toMatch(/`|\[object|undefined|\n\n\n/);
});

test('reads standard input where no text is given, markup and all', () => {
  const { status, stdout } = explain([], '<p>Sorry: <b>AADSTS&#53;0126</b></p>\n');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^AADSTS50126 /);
});

test('answers in the language of --lang, or says in English what it can do', () => {
  const swedish = library.languages.phrases('sv');
  expect(explain(['--lang', 'sv-FI', 'felkod 50126']).stdout).toContain(`\n${swedish('heading.remediation')}\n`);
  const { status, stdout } = explain(['--lang', 'tlh', 'my cat is asleep']);
  expect(status).toBe(0);
  expect(lines(stdout)[0]).toBe(library.languages.phrases('en')('help.nothingFound'));
});

test('writes the card with --json', () => {
  const { status, stdout } = explain(['--json', '--lang', 'nb', 'AADSTS50011']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'AdaptiveCard', lang: 'nb' });
});

test('writes what the card says with --view', () => {
  const { status, stdout } = explain(['--view', 'AADSTS50011']);
  expect(status).toBe(0);
  expect(library.cards.explanation(JSON.parse(stdout))).toMatchObject({ type: 'AdaptiveCard', lang: 'en' });
});

test('writes a line of findings for each line of --jsonl, in order', () => {
  const messages = [
    {
      id: 'b',
      text: 'HTTP 401 with AADSTS700016 Correlation ID: 11111111-2222-3333-4444-555555555555',
      locale: 'zh-CN',
    },
    { id: 7, text: 'my cat is asleep', locale: null },
    { id: 'a', text: '{"error_codes":[70002,50126]} and a 404 error' },
  ];
  const { status, stdout, stderr } = explain(
    ['--jsonl'],
    `${messages.map((each) => JSON.stringify(each)).join('\r\n\n')}`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const none = { entra: [], http: [], oauth: [], graph: [], broker: [] };
  expect(lines(stdout).map((line) => JSON.parse(line))).toEqual([
    {
      id: 'b',
      language: 'zh-Hans',
      primary: 'entra:700016',
      found: { ...none, entra: ['700016'], http: ['401'] },
      identifiers: { correlationId: '11111111-2222-3333-4444-555555555555' },
    },
    { id: 7, language: 'en', primary: null, found: none, identifiers: {} },
    {
      id: 'a',
      language: 'en',
      primary: 'entra:50126',
      found: { ...none, entra: ['50126', '70002'], http: ['404'] },
      identifiers: {},
    },
  ]);
  expect(Object.keys(JSON.parse(lines(stdout)[0] ?? ''))).toEqual([
    'id',
    'language',
    'primary',
    'found',
    'identifiers',
  ]);
});

test('skips bad lines of --jsonl, reports them by number and fails in the end', () => {
  const input = ['{"id":1,"text":"HTTP 403"}', 'none', '', '{"id":2}', '[]', '{"id":3,"text":"HTTP 404"}'].join('\n');
  const { status, stdout, stderr } = explain(['--jsonl'], input);
  expect(status).toBe(1);
  expect(lines(stdout).map((line) => JSON.parse(line).primary)).toEqual(['http:403', 'http:404']);
  expect(lines(stderr).map((line) => line.split(':')[0])).toEqual(['line 2', 'line 4', 'line 5']);
});

test('reads lines of --jsonl that hold any character JSON may hold, byte order mark first', () => {
  const { status, stdout } = explain(['--jsonl'], '\uFEFF{"id":1,"text":"got\u2028HTTP 403\u0085"}\n');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, primary: 'http:403' });
});

test('ends in peace when nobody reads on', async () => {
  const child = spawn(process.execPath, [...command, '--jsonl'], { cwd: root });
  child.stdin.on('error', () => undefined).end('{"id":1,"text":"HTTP 403"}\n'.repeat(20_000));
  child.stdout.once('data', () => child.stdout.destroy());
  const complaint = text(child.stderr);
  const [status] = await once(child, 'exit');
  expect({ status, complaint: await complaint }).toEqual({ status: 0, complaint: '' });
}, 30_000);

test('writes nothing for nothing with --jsonl', () => {
  expect(explain(['--jsonl'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each([['--language', 'sv'], ['--lang'], ['-x']])(
  'refuses options it does not have and shows those it has: %s',
  (...options) => {
    const { status, stdout, stderr } = explain(options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--jsonl');
    expect(stderr).not.toMatch(/\n {4}at /);
  },
);

test('shows its options with --help', () => {
  const { status, stdout, stderr } = explain(['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const option of ['--lang', '--json', '--jsonl']) expect(stdout).toContain(option);
});
