import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { muteSdk } from '../../src/teams/mute-sdk';
import { createReceiver, type Receive } from '../../src/teams/receiver';
import { library } from '../library';
import { createRecordedLog } from '../recorded-log';
import { openTemporaryStore } from '../temporary-store';
import { bot, channelMessage, personalMessage } from './activities';
import { type Connector, startConnector } from './connector';
import { makeBot } from './make-bot';

let connector: Connector;
let store: Store;
let lines: string[];

beforeAll(async () => {
  muteSdk();
  connector = await startConnector();
});
beforeEach(async () => {
  connector.reset();
  store = await openTemporaryStore();
});
afterEach(() => store.close());
afterAll(() => connector.close());

/** A bot of its own over the store, as each of several processes has one. */
function makeReceive(over = store): Receive {
  const recorded = createRecordedLog();
  lines = recorded.lines;
  return createReceiver(undefined, makeBot(over, recorded.log), recorded.log);
}

const deliver = (activity: Incoming, receive = makeReceive()) =>
  receive('', { ...activity, serviceUrl: connector.serviceUrl });
const newMember = (others: Partial<Incoming> = {}) =>
  personalMessage('', { type: 'conversationUpdate', locale: undefined, membersAdded: [bot], ...others });
const installation = (others: Partial<Incoming> = {}) =>
  personalMessage('', { type: 'installationUpdate', action: 'add', locale: 'sv-SE', ...others });
const titles = () => connector.sent.map(({ activity }) => activity.summary);
const welcome = (language: string) => library.languages.phrases(language)('welcome.title');

test.each<[string, Incoming]>([
  ['a person who joined', newMember({ membersAdded: [{ id: '29:bo', aadObjectId: undefined, name: 'Bo' }] })],
  ['nobody', newMember({ membersAdded: [] })],
  [
    'a bot without an id',
    newMember({ recipient: undefined, membersAdded: [{ id: undefined, name: 'x', aadObjectId: null }] }),
  ],
  ['an update of the app', installation({ action: 'add-upgrade' })],
  ['a removal', installation({ action: 'remove' })],
  ['a removal of the bot', newMember({ membersAdded: null, membersRemoved: [bot] })],
])('%s is not greeted', async (_, activity) => {
  await deliver(activity);
  expect(titles()).toEqual([]);
});

test('an installation is told of twice, and greeted once, in the language of who made it', async () => {
  await Promise.all([deliver(newMember()), deliver(installation())]);
  expect(titles()).toEqual([welcome('sv')]);
});

test('who is told of a new member alone is greeted as well', async () => {
  await deliver(newMember({ channelId: 'webchat' }));
  expect(titles()).toEqual([welcome('en')]);
});

test('two conversations are greeted each, a thread of one of them is not', async () => {
  const channel = { id: '19:team@thread.tacv2', conversationType: 'channel', isGroup: true };
  await deliver(installation());
  await deliver(installation({ conversation: channel }));
  await deliver(installation({ conversation: { ...channel, id: `${channel.id};messageid=17` } }));
  expect(titles()).toEqual([welcome('sv'), welcome('sv')]);
});

test('a team learns that everybody reads in their own language, a person does not', async () => {
  await deliver(installation());
  await deliver({ ...channelMessage(''), type: 'installationUpdate', action: 'add', locale: 'nl-NL' });
  const [toPerson, toTeam] = connector.sent.map(({ activity }) => JSON.stringify(activity.attachments));
  expect(toTeam).toContain(library.languages.phrases('nl')('welcome.shared'));
  expect(toPerson).not.toContain(library.languages.phrases('sv')('welcome.shared'));
});

test('the language that somebody chose is that of their greeting', async () => {
  await store.languageChoices.save('29:ann', 'nb');
  await deliver(installation());
  expect(titles()).toEqual([welcome('nb')]);
});

test('a greeting that could not be sent is sent the next time', async () => {
  connector.failWith(403);
  await deliver(installation());
  connector.recover();
  await deliver(installation());
  expect(titles()).toEqual([welcome('sv')]);
});

test('a store that fails costs no greeting', async () => {
  const broken = await openTemporaryStore();
  await broken.close();
  await deliver(installation(), makeReceive(broken));
  expect(titles()).toEqual([welcome('sv')]);
  const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
  expect(events.filter((event) => event !== 'answered')).toEqual(
    expect.arrayContaining(['chat_not_kept', 'welcome_not_kept']),
  );
});
