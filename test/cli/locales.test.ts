import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { library } from '../library';

const root = join(__dirname, '../..');

/** Runs the command as people do. */
function locales(options: readonly string[], environment: Record<string, string> = {}) {
  const command = [join(root, 'node_modules/.bin/ts-node'), '-T', 'src/cli/locales.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

test('prints a line for each language with what it has of what there is', () => {
  const { status, stderr, lines } = locales([]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(library.languages.tags);
  expect(lines[1]).toMatch(/^en +(?:(\d+)\/\1 +)+100 %$/);
});

test("counts an organization's own codes, and names what is missing", () => {
  const { status, lines } = locales(['--missing'], { CATALOG_DIR: 'examples/contoso' });
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^language +own /);
  expect(lines.find((line) => line.startsWith('sv '))).toMatch(/^sv +1\/2 .* 99 %$/);
  expect(lines).toContain('locales/sv/own.json: CONTOSO-1043');
});

test('says what is wrong with an option, or with a folder', () => {
  expect(locales(['--unknown'])).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run locales') });
  expect(locales([], { CATALOG_DIR: 'no/such' })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no/such'),
  });
});
