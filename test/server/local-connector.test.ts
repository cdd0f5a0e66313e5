import { once } from 'node:events';
import type { Server } from 'restify';
import { type LocalConnector, serveLocalConnector } from '../../src/server/local-connector';
import { createServer, listen } from '../../src/server/server';
import { startSignpost, stopAll } from '../signpost-process';
import { type EventSource, openEvents } from './event-source';
import { httpRequest } from './http-request';

jest.setTimeout(30_000);

const people = {
  tenantId: 'tenant',
  requester: { id: '29:ann', aadObjectId: '00000000-0000-4000-8000-00000000000a', name: 'Ann Example' },
  experts: [{ id: '29:bo', aadObjectId: '00000000-0000-4000-8000-00000000000b', name: 'Bo Expert' }],
};

const THREAD = '19:local-abcdefgh@thread.tacv2;messageid=176430000000012345678';

let server: Server;
let connector: LocalConnector;
let port: number;
const pages: EventSource[] = [];

beforeEach(async () => {
  server = createServer(async () => ({ status: 200 }));
  connector = serveLocalConnector(server, people);
  port = await listen(server, 0, '127.0.0.1');
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  connector.end();
  if (server.server.listening) await close();
});
afterAll(stopAll);

function close(): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

async function openPage(path?: string, headers?: object): Promise<EventSource> {
  const page = await openEvents(port, path, headers);
  pages.push(page);
  return page;
}

/** What the bot does, as its SDK does it. */
async function send(method: string, activityId = '', body: unknown = { type: 'message', text: 'hi' }, headers = {}) {
  const path = `/local-teams/v3/conversations/${encodeURIComponent(THREAD)}/activities${activityId && `/${activityId}`}`;
  const { status, text } = await httpRequest(port, path, {
    method,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    ...(method !== 'DELETE' && { body: JSON.stringify(body) }),
  });
  return { status, id: text === '' ? undefined : (JSON.parse(text).id as string) };
}

/** What has come when everything that was sent before has come as well. */
async function received(page: EventSource) {
  const { id } = await send('POST');
  while (!page.text().includes(`${id}`)) await new Promise((resolve) => setTimeout(resolve, 5));
  return page.data().slice(0, -1);
}

describe('what the bot sends reaches the pages', () => {
  test('each message under an id of its own', async () => {
    const page = await openPage();
    const [first, reply] = [await send('POST'), await send('POST', '1764300000000')];
    expect([first.status, reply.status]).toEqual([201, 201]);
    expect(first.id).not.toBe(reply.id);
    const activity = { type: 'message', text: 'hi' };
    expect((await received(page)).slice(1)).toEqual([
      { kind: 'message', id: first.id, conversationId: THREAD, activity },
      { kind: 'message', id: reply.id, conversationId: THREAD, activity },
    ]);
  });

  test('changed and taken back under the same', async () => {
    const page = await openPage();
    const { id } = await send('POST');
    expect(await send('PUT', id, { type: 'message', text: 'changed' })).toEqual({ status: 200, id });
    expect(await send('DELETE', id)).toEqual({ status: 200, id: undefined });
    expect((await received(page)).slice(2)).toEqual([
      { kind: 'update', id, conversationId: THREAD, activity: { type: 'message', text: 'changed' } },
      { kind: 'delete', id, conversationId: THREAD },
    ]);
  });

  test('to the address that the page is told first', async () => {
    const [greeting] = (await openPage()).data();
    expect(greeting).toEqual({ serviceUrl: `http://127.0.0.1:${port}/local-teams/` });
  });

  test('also while a page was away for a moment, and nothing twice', async () => {
    const page = await openPage();
    await send('POST');
    await received(page);
    const lastId = [...page.text().matchAll(/^id: (.*)$/gm)].at(-1)?.[1];
    page.close();
    const missed = await send('POST');
    for (const back of [
      await openPage('/chat/events', { 'last-event-id': lastId }),
      await openPage(`/chat/events?after=${lastId}`),
    ]) {
      expect((await received(back)).slice(1, 2)).toMatchObject([{ id: missed.id }]);
    }
    expect(await received(await openPage())).toHaveLength(1);
  });

  test('also to a page that went away before anything happened', async () => {
    const page = await openPage();
    const lastId = /^id: (.*)$/m.exec(page.text())?.[1];
    page.close();
    const missed = await send('POST');
    expect((await received(await openPage(`/chat/events?after=${lastId}`))).slice(1)).toMatchObject([
      { id: missed.id },
    ]);
  });

  test.each(['of-another-run', '', '-', '-0', 'x-1', '1'])(
    'and not what a page never waited for: %j',
    async (lastId) => {
      await send('POST');
      expect(await received(await openPage(`/chat/events?after=${lastId}`))).toHaveLength(1);
      expect(await received(await openPage('/chat/events', { 'last-event-id': lastId }))).toHaveLength(1);
    },
  );

  test('and remembers no more than a page may miss', async () => {
    const page = await openPage();
    await send('POST');
    await received(page);
    const firstId = /^id: (.*)$/m.exec(page.text())?.[1];
    for (let count = 0; count < 100; count += 1) await send('POST');
    expect(await received(await openPage(`/chat/events?after=${firstId}`))).toHaveLength(1);
  });
});

test('the page that was opened first makes way for a fifth', async () => {
  const opened: EventSource[] = [];
  for (let count = 0; count < 5; count += 1) opened.push(await openPage());
  await opened[0]?.ended;
  expect(opened[0]?.text()).toContain('event: displaced');
  const { id } = await send('POST');
  for (const page of opened.slice(1)) expect(await received(page)).toContainEqual(expect.objectContaining({ id }));
});

describe('what is no activity of the bot is refused', () => {
  test.each<[string, number, unknown, object?]>([
    ['of a page', 403, { type: 'message' }, { origin: 'http://127.0.0.1' }],
    ['without type', 400, { text: 'hi' }],
    ['null', 400, null],
    ['a list', 400, [1]],
    ['plain text', 400, 'hi', { 'content-type': 'text/plain' }],
    ['packed', 415, { type: 'message' }, { 'content-encoding': 'gzip' }],
    ['more than 1 MiB', 413, { type: 'message', text: 'x'.repeat(1024 * 1024) }],
  ])('%s', async (_, status, body, headers = {}) => {
    const page = await openPage();
    expect((await send('POST', '', body, headers)).status).toBe(status);
    expect((await send('PUT', '1', body, headers)).status).toBe(status);
    expect(await received(page)).toHaveLength(1);
  });

  test('a page takes nothing back', async () => {
    expect((await send('DELETE', '1', undefined, { origin: 'http://127.0.0.1' })).status).toBe(403);
  });
});

describe('who is in a conversation', () => {
  const ask = (memberId: string, headers = {}) =>
    httpRequest(
      port,
      `/local-teams/v3/conversations/${encodeURIComponent(THREAD)}/members/${encodeURIComponent(memberId)}`,
      { headers },
    );

  test.each([
    ['29:ann', people.requester],
    [people.requester.aadObjectId, people.requester],
    ['29:bo', people.experts[0]],
    [people.experts[0]?.aadObjectId ?? '', people.experts[0]],
  ])('is told of %s', async (memberId, person) => {
    const { status, text } = await ask(memberId);
    expect([status, JSON.parse(text)]).toEqual([200, { ...person, tenantId: 'tenant' }]);
  });

  test.each(['29:nobody', '29:', 'Bo Expert', 'undefined'])('nobody is told of %s', async (memberId) => {
    const { status, text } = await ask(memberId);
    expect([status, JSON.parse(text)]).toEqual([
      404,
      { error: { code: 'MemberNotFoundInConversation', message: expect.any(String) } },
    ]);
  });

  test('a page is told nothing', async () => {
    expect((await ask('29:ann', { origin: 'http://127.0.0.1' })).status).toBe(403);
  });
});

test('open pages do not keep the server from closing, and none is taken on then', async () => {
  const page = await openPage();
  connector.end();
  await page.ended;
  expect((await openPage()).status).toBe(503);
  await close();
});

test('SIGTERM ends Signpost at once though a page is open', async () => {
  const signpost = startSignpost({ PORT: '0' });
  const page = await openEvents(await signpost.port);
  const begun = Date.now();
  expect(await signpost.stop()).toBe(0);
  await page.ended;
  expect(Date.now() - begun).toBeLessThan(2000);
});

test('a silent stream shows signs of life', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
  try {
    const other = createServer(async () => ({ status: 200 }));
    const streams = serveLocalConnector(other, people);
    const page = await openEvents(await listen(other, 0, '127.0.0.1'));
    jest.advanceTimersByTime(20_000);
    while (!/^:$/m.test(page.text())) await new Promise((resolve) => setImmediate(resolve));
    streams.end();
    other.close();
    await once(other.server, 'close');
  } finally {
    jest.useRealTimers();
  }
});
