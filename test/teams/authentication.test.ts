import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { muteSdk } from '../../src/teams/mute-sdk';
import { createReceiver, type Receive } from '../../src/teams/receiver';
import { createRecordedLog } from '../recorded-log';
import { postActivity } from '../server/http-request';
import { startSignpost, stopAll } from '../signpost-process';
import { openTemporaryStore } from '../temporary-store';
import { personalMessage } from './activities';
import { makeBot } from './make-bot';
import { forgedKey, inHours, publicPem, startTokenIssuer, type TokenIssuer } from './token-issuer';

jest.setTimeout(30_000);

const appId = '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2';
const tenantId = '7a1d0c52-84be-4e39-b6f5-2f90a3c8d714';
const serviceUrl = 'https://teams.example/emea/';
/** Asks for the reply in the response, so that nothing is sent anywhere. */
const activity = (others: Partial<Incoming> = {}) => ({
  ...personalMessage('AADSTS50011', { serviceUrl, id: undefined, ...others }),
  deliveryMode: 'expectReplies',
});
const answered = { status: 200, body: { activities: [{ type: 'message' }] } };
const refused = { status: 401, body: { code: 'Unauthorized', message: expect.any(String) } };

let issuer: TokenIssuer;
let lines: string[];

function createProtected(endpoints: Record<string, string> = issuer.settings): Receive {
  const recorded = createRecordedLog();
  lines = recorded.lines;
  const credentials = { appType: 'SingleTenant', appId, appPassword: 'secret', tenantId, endpoints } as const;
  return createReceiver(credentials, makeBot(store, recorded.log), recorded.log);
}

let store: Store;

beforeAll(async () => {
  muteSdk();
  store = await openTemporaryStore();
  issuer = await startTokenIssuer(appId, serviceUrl);
});
afterAll(() => Promise.all([issuer.close(), store.close(), stopAll()]));

/** Requests that are refused: what is wrong with them, their `Authorization`, what differs in the activity. */
const forgeries: { what: string; authorize: () => string; others?: Partial<Incoming> }[] = [
  { what: 'no token', authorize: () => '' },
  { what: 'a blank token', authorize: () => ' ' },
  { what: 'the word Bearer alone', authorize: () => 'Bearer' },
  { what: 'garbage', authorize: () => 'Bearer garbage' },
  { what: 'garbage in three parts', authorize: () => 'Bearer a.b.c' },
  { what: 'three empty parts', authorize: () => 'Bearer ..' },
  { what: 'another scheme', authorize: () => issuer.authorize().replace('Bearer', 'Basic') },
  { what: 'more than a token', authorize: () => `${issuer.authorize()} more` },
  { what: 'a token for another bot', authorize: () => issuer.authorize({ aud: tenantId }) },
  { what: 'a token for several bots', authorize: () => issuer.authorize({ aud: [appId, tenantId] }) },
  { what: 'a token for nobody', authorize: () => issuer.authorize({ aud: '' }) },
  { what: 'a token of another issuer', authorize: () => issuer.authorize({ iss: 'https://api.botframework.com' }) },
  {
    what: 'a token of a tenant',
    authorize: () => issuer.authorize({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId }),
  },
  { what: 'a token that has expired', authorize: () => issuer.authorize({ exp: inHours(-1) }) },
  { what: 'a token that is not yet valid', authorize: () => issuer.authorize({ nbf: inHours(1), exp: inHours(2) }) },
  { what: 'a key nobody knows', authorize: () => issuer.authorize({}, { keyid: 'other' }) },
  { what: 'no name of a key', authorize: () => issuer.authorize({}, { keyid: '' }) },
  { what: 'the signature of another key', authorize: () => issuer.authorize({}, {}, forgedKey) },
  { what: 'no signature', authorize: () => issuer.authorize({}, { algorithm: 'none' }, '') },
  { what: 'a signature cut off', authorize: () => issuer.authorize().split('.', 2).join('.').concat('.') },
  {
    what: 'the public key taken for a password',
    authorize: () => issuer.authorize({}, { algorithm: 'HS256' }, publicPem),
  },
  { what: 'a token for another service', authorize: () => issuer.authorize({ serviceurl: 'https://evil.example/' }) },
  { what: 'a token for no service', authorize: () => issuer.authorize({ serviceurl: undefined }) },
  {
    what: 'a service that is not that of the token',
    authorize: () => issuer.authorize(),
    others: { serviceUrl: 'https://evil.example/' },
  },
  {
    what: 'a channel that the key is not endorsed for',
    authorize: () => issuer.authorize(),
    others: { channelId: 'webchat' },
  },
  { what: 'no channel', authorize: () => issuer.authorize(), others: { channelId: undefined } },
  {
    what: 'a channel that the SDK checks in a way of its own',
    authorize: () => issuer.authorize(),
    others: { channelId: 'AseChannel' },
  },
];

describe('a request is refused', () => {
  test.each(forgeries)('with $what', async ({ authorize, others }) => {
    expect(await createProtected()(authorize(), activity(others))).toEqual(refused);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, event: 'request_refused' }]);
  });

  test('as one that is no activity, before its token is looked at', async () => {
    expect(await createProtected()('', {})).toMatchObject({ status: 400 });
  });
});

test.each(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const)(
  'a good token lets into a %s bot',
  async (appType) => {
    const { log } = createRecordedLog();
    const secrets = appType === 'UserAssignedMSI' ? {} : { appPassword: 'secret' };
    const credentials = { appType, appId, tenantId, ...secrets, endpoints: issuer.settings };
    const bot = makeBot(store, log);
    const receive = createReceiver(credentials, bot, log);
    expect(await receive(issuer.authorize(), activity())).toMatchObject(answered);
  },
);

test('clocks may differ by some minutes', async () => {
  expect(await createProtected()(issuer.authorize({ exp: inHours(-0.05) }), activity())).toMatchObject(answered);
});

test.each<[string, () => string]>([
  ['answer with an error', () => `${issuer.settings.ToBotFromChannelTokenIssuer}/nothing-here`],
  ['are not to be reached', () => 'http://127.0.0.1:9/metadata'],
])('where the keys %s, the request may come again', async (_, metadata) => {
  const receive = createProtected({ ...issuer.settings, ToBotFromChannelOpenIdMetadataUrl: metadata() });
  expect(await receive(issuer.authorize(), activity())).toMatchObject({ status: 503 });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, event: 'request_failed' }]);
});

test('the process shows nothing of keys, tokens, passwords and messages, whatever it is sent', async () => {
  const signpost = startSignpost({
    PORT: '0',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'password-of-the-bot',
    MicrosoftAppTenantId: tenantId,
    ...issuer.settings,
  });
  const port = await signpost.port;
  const tokens: string[] = [];
  for (const { authorize, others } of [{ authorize: () => issuer.authorize(), others: {} }, ...forgeries]) {
    const authorization = authorize();
    tokens.push(...authorization.split(/[ .]/).filter((part) => part.length > 20));
    const { status } = await postActivity(port, activity({ text: 'secret of Contoso, 403', ...others }), {
      authorization,
    });
    expect([200, 401]).toContain(status);
  }
  await signpost.stop();

  const { stdout, stderr } = signpost.output();
  expect(stderr).toBe('');
  expect(stdout.match(/"event":"\w+"/g)).toHaveLength(forgeries.length + 3);
  const secrets = [...issuer.keyMaterial, ...tokens, 'password-of-the-bot', 'Contoso', 'Ann Example', 'a:personal'];
  expect(secrets.filter((secret) => stdout.includes(secret))).toEqual([]);
});
