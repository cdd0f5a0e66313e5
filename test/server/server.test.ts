import { gzipSync } from 'node:zlib';
import { createServer, listen } from '../../src/server/server';
import { muteSdk } from '../../src/teams/mute-sdk';
import { bot, channelMessage, mentionOf, personalMessage } from '../teams/activities';
import { httpRequest, postActivity } from './http-request';
import { startServer } from './start-server';

type StartedServer = Awaited<ReturnType<typeof startServer>>;

let server: StartedServer;

beforeAll(async () => {
  muteSdk();
  server = await startServer({ withChatPage: false });
});
afterAll(() => server.close());

/** A message without id, so that it is never taken for one that came before, which is answered in the response. */
const message = (text: unknown, others: object = {}) => ({
  ...personalMessage(''),
  id: undefined,
  deliveryMode: 'expectReplies',
  text,
  ...others,
});

/** Posts, and makes sure that the server is still there afterwards. */
async function post(body: unknown, headers = {}) {
  const response = await postActivity(server.port, body, headers);
  expect((await httpRequest(server.port, '/health')).status).toBe(200);
  return response;
}

async function summaryOf(body: unknown): Promise<string> {
  const { status, text } = await post(body);
  expect(status).toBe(200);
  return JSON.parse(text).activities[0].summary;
}

const tooLarge = JSON.stringify(message('x'.repeat(1024 * 1024)));

describe('what cannot be read is refused with a sentence', () => {
  test.each<[string, number, string | Buffer, object?]>([
    ['no body', 400, ''],
    ['a body of blanks', 400, '  \n'],
    ['half of an activity', 400, '{"type":"message",'],
    ['what is no JSON', 400, 'AADSTS50011'],
    ['a thousand open brackets', 400, '['.repeat(1000)],
    ['bytes that are no text', 400, Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['{}', 400, '{}'],
    ['null', 400, 'null'],
    ['a list', 400, JSON.stringify([message('403')])],
    ['a string', 400, '"AADSTS50011"'],
    ['a number', 400, '403'],
    ['an activity without type', 400, JSON.stringify(message('403', { type: undefined }))],
    ['an activity without conversation', 400, JSON.stringify(message('403', { conversation: undefined }))],
    ['an activity without service URL', 400, JSON.stringify(message('403', { serviceUrl: undefined }))],
    ['an activity that only names its prototype', 400, '{"__proto__":{"type":"message"},"constructor":{"id":1}}'],
    ['plain text', 400, JSON.stringify(message('403')), { 'content-type': 'text/plain' }],
    ['a form', 400, 'text=403', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 400, '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['bytes of no type', 400, JSON.stringify(message('403')), { 'content-type': 'application/octet-stream' }],
    ['what is not the text of its checksum', 400, '{}', { 'content-md5': 'x' }],
    ['what claims to be packed', 415, JSON.stringify(message('403')), { 'content-encoding': 'gzip' }],
    ['what is packed', 415, gzipSync(JSON.stringify(message('403'))), { 'content-encoding': 'gzip' }],
    ['what is small only while packed', 415, gzipSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'gzip' }],
    ['what is packed in another way', 415, '{}', { 'content-encoding': 'br' }],
    ['more than 1 MiB', 413, tooLarge],
    ['more than 1 MiB of unknown length', 413, tooLarge, { 'transfer-encoding': 'chunked' }],
  ])('%s', async (...row) => {
    const [, expected, body, headers = {}] = row;
    const { status, text } = await post(body, { ...headers });
    expect(status).toBe(expected);
    expect(JSON.parse(text)).toEqual({
      code: expect.stringMatching(/^\w+$/),
      message: expect.stringMatching(/\w \w/),
    });
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d/);
  });
});

describe('what can be read is answered', () => {
  test.each<[string, object]>([
    ['a mention alone', { ...channelMessage('<at>Signpost</at>', { entities: [mentionOf(bot)] }), id: undefined }],
    ['no text at all', { text: undefined }],
    ['a text that is null', { text: null }],
    [
      'fields that are null',
      { from: null, recipient: null, entities: null, attachments: null, value: null, locale: null },
    ],
    ['a channel that is missing', { channelId: undefined }],
    ['a language that is none', { locale: '../../etc/passwd' }],
    ['control characters', { text: '\u0000\u0007\u001B[31m403\u007F' }],
    ['marks of direction', { text: '\u202E\u2066\u200F404 error\u2069' }],
    ['lone surrogates', { text: '\uD800 \uDC00 error \uD83D' }],
    ['emoji and combined signs', { text: `👩‍👩‍👧‍👦${'e\u0301'.repeat(1000)}` }],
    ['percent signs that encode nothing', { text: '%E0%A4%A %%% %zz' }],
    ['open mark-up', { text: '<'.repeat(50_000) }],
    ['half an entity', { text: '&'.repeat(50_000) }],
    ['nothing but blanks', { text: ' '.repeat(100_000) }],
    ['thousands of mentions', { text: '@'.repeat(100_000), entities: Array(5000).fill(mentionOf(bot)) }],
  ])('%s', async (_, others) => {
    expect(await summaryOf(message('', others))).toMatch(/\S/);
  });

  test.each([
    ['a text of nearly 1 MB that ends in a code', `${'lorem ipsum '.repeat(83_000)} AADSTS50011`],
    ['a log of nearly 1 MB', 'AADSTS50011: 2026-02-03 04:05:06Z 8d3f5a70-1c2e-4b96-a7d8-0e4f6b923100\n'.repeat(13_000)],
    ['a line of nearly 1 MB without blanks', `AADSTS50011:${'x'.repeat(1_000_000)}`],
    ['10,000 codes', Array.from({ length: 10_000 }, (_, index) => `AADSTS${50_011 + index}`).join(' ')],
  ])('%s', async (_, text) => {
    const { status, text: reply } = await post(message(text));
    expect(status).toBe(200);
    expect(JSON.parse(reply).activities).toMatchObject([{ summary: expect.stringMatching(/^AADSTS50011: /) }]);
    expect(reply.length).toBeLessThan(25_000);
  });

  test.each([
    'message',
    'invoke',
    'event',
    'typing',
    'installationUpdate',
    'endOfConversation',
    '__proto__',
    'x'.repeat(999),
  ])('an activity of type %s is no reason to fail', async (type) => {
    const { status } = await post(
      message('hi', { type, deliveryMode: 'normal', conversation: { id: 'g', isGroup: true } }),
    );
    // A call that Signpost does not know is none of its own.
    expect(status).toBe(type === 'invoke' ? 404 : 200);
  });
});

describe('addresses', () => {
  test('/health answers who asks without wanting an answer', async () => {
    const { status, text } = await httpRequest(server.port, '/health', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });

  test('/health says that the server is alive, and no more', async () => {
    const { status, text } = await httpRequest(server.port, '/health');
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ok' }]);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('/api/messages does not take %s', async (method) => {
    const { status, headers } = await httpRequest(server.port, '/api/messages', { method });
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  test.each(['/', '/api', '/api/messages/x', '/%', '/%E0%A4%A', '//', '/health/../package.json'])(
    '%s is not found',
    async (path) => {
      expect((await httpRequest(server.port, path)).status).toBe(404);
    },
  );

  test('no page of another site is let in', async () => {
    const { headers } = await httpRequest(server.port, '/health', { headers: { origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

test('a port that is taken is an error to whoever starts the server', async () => {
  const second = createServer(async () => ({ status: 200 }));
  await expect(listen(second, server.port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('the log holds nothing of all that was sent', () => {
  expect(server.lines.join()).not.toMatch(/lorem|Ann|\.\.\/|8d3f5a70/);
});
