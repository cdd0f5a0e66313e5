import { muteSdk } from '../../src/teams/mute-sdk';
import { library } from '../library';
import { personalMessage } from '../teams/activities';
import { httpRequest, postActivity } from './http-request';
import { startServer } from './start-server';

let local: Awaited<ReturnType<typeof startServer>>;
let production: typeof local;

beforeAll(async () => {
  muteSdk();
  [local, production] = await Promise.all([startServer({ withChatPage: true }), startServer({ withChatPage: false })]);
});
afterAll(() => Promise.all([local.close(), production.close()]));

const files = [
  '/',
  '/chat/events',
  '/chat/chat.js',
  '/chat/chat.css',
  '/chat/favicon.svg',
  '/chat/adaptivecards.js',
  '/chat/languages.json',
  '/chat/people.json',
  '/local-teams/v3/conversations/a/members/29%3Alocal-bo',
];

test.each(files)('%s is not served in production', async (path) => {
  expect((await httpRequest(production.port, path)).status).toBe(404);
});

describe('another site is kept out, though the browser runs on this machine', () => {
  const foreign = [
    'evil.example',
    'evilhost.localhost',
    'notlocalhost',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:3978',
    '127.0.0.2',
    '10.0.0.1',
    '[::2]',
    'localhost:x',
  ];

  test.each(foreign)('with the host "%s" the page is refused', async (host) => {
    const { status, text } = await httpRequest(local.port, '/', { headers: { host } });
    expect([status, JSON.parse(text).message]).toEqual([403, expect.stringContaining('localhost')]);
  });

  test.each(foreign)('with the host "%s" the bot is refused', async (host) => {
    const activity = { ...personalMessage('AADSTS50011'), deliveryMode: 'expectReplies' };
    expect((await postActivity(local.port, activity, { host })).status).toBe(403);
  });

  test.each(foreign)('with the host "%s" the replies are refused, to hear and to send', async (host) => {
    expect((await httpRequest(local.port, '/chat/events', { headers: { host } })).status).toBe(403);
    const path = '/local-teams/v3/conversations/a/activities';
    const headers = { host, 'content-type': 'application/json' };
    expect((await httpRequest(local.port, path, { method: 'POST', headers, body: '{"type":"message"}' })).status).toBe(
      403,
    );
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'localhost:3978', '127.0.0.1:56150'])(
    'the host %s is let in',
    async (host) => {
      expect((await httpRequest(local.port, '/', { headers: { host } })).status).toBe(200);
    },
  );
});

describe('a page of another site is kept out, though it asks by the name of this machine', () => {
  const origins = ['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1:1', 'null', 'nonsense'];

  test.each(origins)('with the origin "%s" the bot is refused', async (origin) => {
    const activity = { ...personalMessage('AADSTS50011'), deliveryMode: 'expectReplies' };
    expect((await postActivity(local.port, activity, { origin })).status).toBe(403);
  });

  test.each(origins)('with the origin "%s" the replies are refused', async (origin) => {
    expect((await httpRequest(local.port, '/chat/events', { headers: { origin } })).status).toBe(403);
  });

  test('the page itself is let in, at each of its names', async () => {
    for (const host of [`127.0.0.1:${local.port}`, 'localhost:4000']) {
      const headers = { host, origin: `http://${host}` };
      expect((await httpRequest(local.port, '/', { headers })).status).toBe(200);
    }
  });
});

describe('no file is served that is not of the page', () => {
  test.each([
    '/chat/../package.json',
    '/chat/%2e%2e/package.json',
    '/chat/%2e%2e%2fpackage.json',
    '/chat/..%2f.env',
    '/chat/..%5c..%5cpackage.json',
    '/chat/....//package.json',
    '/chat//etc/passwd',
    '/chat/%00',
    '/chat/chat.js%00.json',
    '/chat/%E0%A4%A',
    '/chat/nothing.js',
    '/package.json',
    '/.env',
    '/src/main.ts',
  ])('%s', async (path) => {
    const { status, text } = await httpRequest(local.port, path);
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toMatch(/root:|"dependencies"|import /);
  });
});

describe('the page', () => {
  test.each([
    ['/', 'text/html', '<!doctype html>'],
    ['/chat/chat.js', 'text/javascript', 'import '],
    ['/chat/chat.css', 'text/css', '{'],
    ['/chat/favicon.svg', 'image/svg+xml', '<svg'],
    ['/chat/adaptivecards.js', 'text/javascript', 'AdaptiveCards'],
    ['/chat/languages.json', 'application/json', '"tag":"en"'],
    ['/chat/people.json', 'application/json', '"experts"'],
  ])('is served at %s with its type, and takes nothing from outside', async (path, type, content) => {
    const { status, headers, text } = await httpRequest(local.port, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(text).toContain(content);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|script-src|unsafe-eval/);
  });

  test('names every language in that language, English first', async () => {
    const { text } = await httpRequest(local.port, '/chat/languages.json');
    const languages: { tag: string; name: string }[] = JSON.parse(text);
    expect(languages.map(({ tag }) => tag)).toEqual(library.languages.tags);
    expect(languages[0]).toEqual({ tag: 'en', name: 'English' });
    expect(languages).toContainEqual({ tag: 'zh-Hans', name: '简体中文' });
  });

  test('and the bot speak of the same people', async () => {
    const { requester, experts } = JSON.parse((await httpRequest(local.port, '/chat/people.json')).text);
    for (const person of [requester, ...experts]) {
      const path = `/local-teams/v3/conversations/a/members/${encodeURIComponent(person.aadObjectId)}`;
      expect(JSON.parse((await httpRequest(local.port, path)).text)).toMatchObject(person);
    }
  });

  test('refers to no other place', async () => {
    const { text } = await httpRequest(local.port, '/');
    expect(text.match(/(?:src|href)="(?!\/|#)[^"]*"/g)).toBeNull();
  });
});
