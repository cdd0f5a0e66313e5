import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = join(__dirname, '../..');
const appId = '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2';
const complete = {
  MicrosoftAppId: appId,
  PUBLIC_HOST: 'signpost.contoso.com',
  APP_INFO_URL: 'https://contoso.com/bot',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as people do, in a folder of its own. */
function runPackage(options: readonly string[], environment: Record<string, string> = {}) {
  const command = [join(root, 'node_modules/.bin/ts-node'), '-T', join(root, 'src/cli/package.ts'), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}

const builtFile = () => join(folder, 'build', 'signpost.zip');
const readManifest = () =>
  JSON.parse(strFromU8(unzipSync(readFileSync(builtFile()))['manifest.json'] ?? new Uint8Array()));

test('names all that is missing or wrong, and writes nothing', () => {
  const { status, stdout, stderr } = runPackage([], { PUBLIC_HOST: 'https://signpost.contoso.com' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^The app package cannot be built:\n {2}- MicrosoftAppId is missing.*\n {2}- PUBLIC_HOST is .*\n$/,
  );
  expect(existsSync(builtFile())).toBe(false);
});

test('says how it is called where it is called wrongly, or asked', () => {
  expect(runPackage(['--hots', 'x'])).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run package') });
  expect(runPackage(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--app-id') });
});

test('writes the package, and says where it is and what comes next', () => {
  const { status, stdout, stderr } = runPackage([], complete);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^build.signpost\.zip: Signpost \d+\.\d+\.\d+ at signpost\.contoso\.com$/),
    expect.stringMatching(/^Next: upload .*Teams admin center.*Upload a custom app/),
    '',
  ]);
  expect(readManifest()).toMatchObject({ id: appId, developer: { privacyUrl: 'https://contoso.com/bot' } });
});

test('takes the settings from .env, and options before them', () => {
  writeFileSync(join(folder, '.env'), `MicrosoftAppId=${appId}\nPUBLIC_HOST=old.contoso.com\n`);
  const { status, stdout } = runPackage(['--host', 'new.contoso.com']);
  expect(status).toBe(0);
  expect(stdout).toContain('set APP_INFO_URL');
  expect(readManifest()).toMatchObject({ id: appId, validDomains: ['new.contoso.com'] });
});
