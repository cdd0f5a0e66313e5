import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startLocaleProxy } from '../../playground/start-locale-proxy';
import { personalMessage } from '../teams/activities';

let stop: AbortController;
let port: number;
let received: { method: string | undefined; path: string | undefined; headers: IncomingHttpHeaders; body: string };

beforeEach(async () => {
  stop = new AbortController();
  const bot = createServer((request, response) => {
    const { method, url: path, headers } = request;
    void text(request).then((body) => {
      received = { method, path, headers, body };
      response.writeHead(202, { 'content-type': 'text/plain' });
      response.end('taken');
    });
  });
  await new Promise<void>((resolve) => bot.listen({ port: 0, host: '127.0.0.1', signal: stop.signal }, resolve));
  port = await startLocaleProxy((bot.address() as AddressInfo).port, 'sv-SE', stop.signal);
});
afterEach(() => stop.abort());

const send = (init: RequestInit) => fetch(`http://127.0.0.1:${port}/api/messages`, init);

test('the bot gets the activity with the other locale, and its answer comes back', async () => {
  const activity = personalMessage('Lösenordet är för gammalt 😀');
  const answer = await send({ method: 'POST', body: JSON.stringify(activity) });
  expect([answer.status, await answer.text()]).toEqual([202, 'taken']);
  expect(received).toMatchObject({ method: 'POST', path: '/api/messages' });
  expect(JSON.parse(received.body)).toEqual(JSON.parse(JSON.stringify({ ...activity, locale: 'sv-SE' })));
});

test('the bot sees which host was asked for, as it answers only its own', async () => {
  await send({ method: 'HEAD' });
  expect(received).toMatchObject({ method: 'HEAD', headers: { host: `127.0.0.1:${port}` }, body: '' });
});

test('what is no JSON is the business of the bot', async () => {
  await send({ method: 'POST', body: '{"locale":' });
  expect(received.body).toBe('{"locale":');
});
