import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpRequest, postActivity } from './server/http-request';
import { startSignpost, stopAll } from './signpost-process';
import { personalMessage } from './teams/activities';
import { startConnector } from './teams/connector';

jest.setTimeout(60_000);

const appId = '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2';

afterAll(stopAll);

/** What a process that does not start leaves behind. */
async function failToStart(environment: Record<string, string>, cwd?: string) {
  const signpost = startSignpost(environment, cwd);
  const code = await signpost.exitCode;
  return { code, ...signpost.output() };
}

describe('Signpost does not start', () => {
  test('with a configuration that is half filled in, and lists all that is wrong with it', async () => {
    const { code, stdout, stderr } = await failToStart({
      PORT: 'http',
      DATABASE_URL: 'mysql://ann:password-of-the-database@db.example/signpost',
      MicrosoftAppId: 'signpost',
      MicrosoftAppPassword: 'password-of-the-bot',
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/(?<=^ {2}- )\w+/gm)).toEqual([
      'PORT',
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'DATABASE_URL',
    ]);
    expect(stderr).not.toMatch(/password-of-the|\.[jt]s:\d/);
  });

  test.each([
    ['a server that is not there', { DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/signpost' }, '127.0.0.1:1'],
  ])('with %s, and says where and what to do', async (_, environment, place) => {
    const { code, stdout, stderr } = await failToStart({ PORT: '0', ...environment });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Signpost did not start\. The database cannot be opened:\n {2}- .*\n$/);
    expect(stderr).toContain(place);
    expect(stderr).not.toContain('secret');
  });

  test('with a route in a language that it does not speak', async () => {
    const { code, stderr } = await failToStart({ PORT: '0', ESCALATION_ROUTES: 'urgent=19:a@thread.tacv2#se' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ {2}- ESCALATION_ROUTES has "#se": write one of en, /m);
  });

  test('where its database file cannot be opened, and says which', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'signpost.db'), 'no database '.repeat(100));
    const { code, stderr } = await failToStart({ PORT: '0' }, folder);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain(join(folder, 'data', 'signpost.db'));
  });

  test('with own codes that have faults, and lists each with its file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
    mkdirSync(join(folder, 'catalog'));
    writeFileSync(join(folder, 'catalog', 'own.json'), '{"HR-1": {"kind": "fatal"}}');
    writeFileSync(join(folder, 'catalog', 'onw.json'), '{}');
    const { code, stderr } = await failToStart({ PORT: '0', CATALOG_DIR: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain('onw.json: nothing reads a file of this name');
    expect(stderr).toContain('own.json: "HR-1.kind"');
  });

  test('on a port that is taken, and says so', async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { code, stdout, stderr } = await failToStart({ PORT: String((taken.address() as AddressInfo).port) });
    await new Promise((resolve) => taken.close(resolve));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Signpost did not start\. The port is taken .* set PORT .*\n$/);
  });
});

test('local mode says in one line where it is, answers there, is closed to other machines, and ends on Ctrl+C', async () => {
  const signpost = startSignpost({ PORT: '0' });
  const port = await signpost.port;
  expect(signpost.output()).toEqual({ stdout: expect.stringMatching(/^[^\n]*http:\/\/localhost:\d+\n$/), stderr: '' });
  expect((await httpRequest(port, '/')).status).toBe(200);
  // All of 127.0.0.0/8 is this machine: only what listens on every address is found at its second.
  await expect(httpRequest(port, '/health', { host: '127.0.0.2' })).rejects.toThrow();

  expect(await signpost.stop('SIGINT')).toBe(0);
  expect(signpost.output().stderr).toBe('');
  await expect(httpRequest(port, '/health')).rejects.toThrow();
});

test('a language that was chosen outlives the process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  const ask = async (text: string, value?: unknown) => {
    const signpost = startSignpost({ PORT: '0' }, folder);
    const activity = { ...personalMessage(text, { value }), deliveryMode: 'expectReplies' };
    const { text: body } = await postActivity(await signpost.port, activity);
    expect(await signpost.stop()).toBe(0);
    return JSON.parse(body).activities[0].locale;
  };
  expect(await ask('', { action: 'chooseLanguage', language: 'sv' })).toBe('sv');
  expect(await ask('HTTP 403')).toBe('sv');
  rmSync(folder, { recursive: true });
});

test('with credentials it is open to other machines, asks who speaks, serves no chat, and ends on SIGTERM', async () => {
  const signpost = startSignpost({
    PORT: '0',
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'password-of-the-bot',
  });
  const port = await signpost.port;
  expect((await httpRequest(port, '/health', { headers: { host: 'bot.contoso.example' } })).status).toBe(200);
  expect((await httpRequest(port, '/')).text).toContain('Signpost');
  expect((await httpRequest(port, '/chat/chat.js')).status).toBe(404);
  expect((await postActivity(port, personalMessage('AADSTS50011'))).status).toBe(401);

  expect(await signpost.stop('SIGTERM')).toBe(0);
  const { stdout, stderr } = signpost.output();
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'listening', host: '0.0.0.0', port, appType: 'MultiTenant' },
    { event: 'request_refused' },
    { event: 'stopping', signal: 'SIGTERM' },
  ]);
});

test('in local mode it replies past a proxy of the environment, which knows nothing of this machine', async () => {
  const connector = await startConnector();
  const signpost = startSignpost({ PORT: '0', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'contoso.example' });
  const { serviceUrl } = connector;
  const { status } = await postActivity(await signpost.port, { ...personalMessage('AADSTS50011'), serviceUrl });
  const sentCount = connector.sent.length;
  await Promise.all([signpost.stop(), connector.close()]);
  expect([status, sentCount]).toEqual([200, 1]);
});

test('.env of the working directory is read, and yields to the environment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  const settings = ['PORT=http', '# half of it', `MicrosoftAppId="${appId}"`, 'MicrosoftAppType=SingleTenant'];
  writeFileSync(join(folder, '.env'), settings.join('\n'));
  const { stderr } = await failToStart({ PORT: '0' }, folder);
  rmSync(folder, { recursive: true });
  expect(stderr.match(/(?<=^ {2}- )\w+/gm)).toEqual(['MicrosoftAppPassword', 'MicrosoftAppTenantId']);
});
