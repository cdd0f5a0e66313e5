import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { muteSdk } from '../../src/teams/mute-sdk';
import { createReceiver } from '../../src/teams/receiver';
import { library } from '../library';
import { createRecordedLog } from '../recorded-log';
import { openTemporaryStore } from '../temporary-store';
import { channelMessage } from './activities';
import { makeBot } from './make-bot';

let store: Store;

beforeAll(muteSdk);
beforeEach(async () => {
  store = await openTemporaryStore();
});
afterEach(() => store.close());

/** An invoke; nothing answers at its service URL, as nothing may be sent there. */
const invoke = (name: string, value: unknown, locale = 'sv-SE'): Incoming =>
  channelMessage('', { type: 'invoke', name, value, locale, serviceUrl: 'http://127.0.0.1:9/' });

const topic = { about: 'codes', codes: ['entra:50011'] };
const page = 'https://login.microsoftonline.com/error?code=50011';
const invokes: [string, unknown][] = [
  ['adaptiveCard/action', { action: { data: { action: 'show', topic } } }],
  ['composeExtension/query', { parameters: [{ name: 'words', value: '50011' }] }],
  ['composeExtension/queryLink', { url: page }],
  ['composeExtension/fetchTask', { messagePayload: { body: { content: 'AADSTS50011' } } }],
  ['composeExtension/submitAction', { data: { action: 'post', topic } }],
  ['composeExtension/submitAction', { data: { action: 'explain', code: 'entra:50011' } }],
  ['task/submit', { data: { action: 'explain', code: 'entra:50011' } }],
];

test.each(invokes)('%s is answered in the response alone, in the language of who asked', async (name, value) => {
  const { log, lines } = createRecordedLog();
  const { status, body } = await createReceiver(undefined, makeBot(store, log), log)('', invoke(name, value));
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(library.catalog.texts.get('sv')?.get('entra:50011')?.title);
  expect(lines.join()).not.toMatch(/Ann Example|29:ann/);
});

test.each(invokes)('%s is answered from a store that fails', async (name, value) => {
  const broken = await openTemporaryStore();
  await broken.close();
  const { log } = createRecordedLog();
  const { status, body } = await createReceiver(undefined, makeBot(broken, log), log)('', invoke(name, value));
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain('AADSTS50011');
});

test.each(invokes)('%s gets an apology for a mistake of Signpost’s own', async (name, value) => {
  const fails = (): never => {
    throw new RangeError('the template cannot be filled for Ann Example');
  };
  const { log, lines } = createRecordedLog();
  const broken = { ...library, cards: { ...library.cards, explanation: fails } };
  const bot = makeBot(store, log, { library: broken });
  const { status, body } = await createReceiver(undefined, bot, log)('', invoke(name, value));
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(library.languages.phrases('sv')('failure.title'));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'turn_failed', error: 'RangeError' });
  expect(lines.join()).not.toContain('Ann');
});

test('the log tells nothing of the words that are searched for or explained', async () => {
  const { log, lines } = createRecordedLog();
  const receive = createReceiver(undefined, makeBot(store, log), log);
  await receive('', invoke('composeExtension/query', { parameters: [{ name: 'words', value: 'lösenord' }] }));
  await receive('', invoke('composeExtension/fetchTask', { messagePayload: { body: { content: 'lösenord 50126?' } } }));
  expect(lines.join()).not.toContain('lösenord');
});
