import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { muteSdk } from '../../src/teams/mute-sdk';
import { createReceiver, type Receive } from '../../src/teams/receiver';
import { library } from '../library';
import { createRecordedLog } from '../recorded-log';
import { openTemporaryStore } from '../temporary-store';
import { ann, bot, channelMessage, mentionOf, personalMessage } from './activities';
import { type Connector, startConnector } from './connector';
import { makeBot } from './make-bot';

const mentioned = { entities: [mentionOf(ann), mentionOf(bot)] };

let connector: Connector;
let store: Store;
let receive: Receive;
let lines: string[];

beforeAll(async () => {
  muteSdk();
  connector = await startConnector();
});

beforeEach(async () => {
  connector.reset();
  store = await openTemporaryStore();
  const recorded = createRecordedLog();
  lines = recorded.lines;
  receive = createReceiver(undefined, makeBot(store, recorded.log), recorded.log);
});

afterEach(async () => {
  await store.close();
  expect(connector.faults).toEqual([]);
});
afterAll(() => connector.close());

/** Delivers an activity as Teams does, with the connector to reply to. */
const deliver = (activity: Incoming, to = receive) => to('', { ...activity, serviceUrl: connector.serviceUrl });
const summaries = () => connector.sent.map(({ activity }) => activity.summary);
const aboutReplyUrl = expect.stringMatching(/^AADSTS50011: /);

describe('silence', () => {
  test.each<[string, Incoming]>([
    ['a code in a channel without mention', channelMessage('AADSTS50011')],
    ['a mention of another person', channelMessage('<at>Ann 403</at> AADSTS50011', { entities: [mentionOf(ann)] })],
    ['a button of another app', channelMessage('', { value: { action: 'approve', code: 'entra:50011' } })],
    ['an edited message in a channel', channelMessage('AADSTS50011', { type: 'messageUpdate', ...mentioned })],
    ['a reaction', personalMessage('', { type: 'messageReaction', text: undefined })],
    ['a member who joined', personalMessage('', { type: 'conversationUpdate', text: undefined })],
  ])('is the answer to %s', async (_, activity) => {
    expect(await deliver(activity)).toEqual({ status: 200 });
    expect(connector.sent).toEqual([]);
    expect(lines).toEqual([]);
  });
});

describe('a reply', () => {
  test('goes to the chat that asked, as one card in the language of the person', async () => {
    expect(await deliver(personalMessage('AADSTS50011', { locale: 'sv-SE' }))).toEqual({ status: 200 });
    expect(connector.sent).toEqual([
      {
        conversationId: 'a:personal',
        replyToId: 'message-1',
        activity: expect.objectContaining({
          type: 'message',
          locale: 'sv',
          summary: aboutReplyUrl,
          recipient: ann,
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: expect.objectContaining({ type: 'AdaptiveCard', lang: 'sv' }),
            },
          ],
        }),
      },
    ]);
    expect(connector.sent[0]?.activity).not.toHaveProperty('text');
  });

  test('goes to the thread that asked, not to the channel as a new post', async () => {
    await deliver(channelMessage('<at>Ann Example</at> <at>Signpost</at> AADSTS50011', mentioned));
    expect(connector.sent).toMatchObject([
      { conversationId: '19:support@thread.tacv2;messageid=17', replyToId: 'message-1' },
    ]);
    expect(summaries()).toEqual([aboutReplyUrl]);
  });

  test('answers a pressed button with the card of its code, even in a channel without mention', async () => {
    await deliver(channelMessage('', { text: undefined, value: { action: 'explain', code: 'http:403' } }));
    expect(summaries()).toEqual([expect.stringMatching(/^HTTP 403: /)]);
  });

  test('answers a tampered button as the message it came with', async () => {
    await deliver(personalMessage('AADSTS50011', { value: { action: 'explain', code: 'http:<script>' } }));
    expect(summaries()).toEqual([aboutReplyUrl]);
  });

  test('comes in the response where the sender expects it there', async () => {
    const { status, body } = await deliver({ ...personalMessage('AADSTS50011'), ...{ deliveryMode: 'expectReplies' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ activities: [{ type: 'message', summary: aboutReplyUrl }] });
    expect(connector.sent).toEqual([]);
  });
});

describe('the language that a person chose', () => {
  const press = (id: string, language: string, others: Partial<Incoming> = {}) =>
    deliver(personalMessage('', { id, locale: 'en-US', value: { action: 'chooseLanguage', language }, ...others }));
  const locales = () => connector.sent.map(({ activity }) => activity.locale);

  test('is that of the confirmation and of every later reply, in chats and channels, whatever Teams says', async () => {
    await press('1', 'sv');
    await deliver(personalMessage('AADSTS50011', { id: '2', locale: 'nl-NL' }));
    await deliver(channelMessage('AADSTS50011', { id: '3', locale: 'nl-NL', entities: [mentionOf(bot)] }));
    expect(locales()).toEqual(['sv', 'sv', 'sv']);
  });

  test('is nobody else’s', async () => {
    await press('1', 'sv');
    await deliver(personalMessage('AADSTS50011', { id: '2', from: { id: '29:bo', name: 'Bo' } }));
    expect(locales()).toEqual(['sv', 'en']);
  });

  test('yields to that of Teams again when it is automatic', async () => {
    await press('1', 'sv');
    await press('2', 'automatic', { locale: 'nb-NO' });
    await deliver(personalMessage('AADSTS50011', { id: '3', locale: 'nl-NL' }));
    expect(locales()).toEqual(['sv', 'nb', 'nl']);
  });

  test('is not changed by the press of a language that Signpost does not have', async () => {
    await press('1', 'sv');
    await press('2', 'tlh');
    await deliver(personalMessage('AADSTS50011', { id: '3', locale: 'nl-NL' }));
    expect(locales()).toEqual(['sv', 'sv', 'sv']);
  });

  test('is not looked up for a message that is not for Signpost', async () => {
    const read = jest.fn(async () => undefined);
    const { log } = createRecordedLog();
    const to = createReceiver(undefined, makeBot(store, log, { savedLanguage: { read, keep: async () => true } }), log);
    await deliver(channelMessage('AADSTS50011'), to);
    expect(read).not.toHaveBeenCalled();
    await deliver(personalMessage('AADSTS50011', { id: '2' }), to);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is lost where the store fails, and the answer is not', async () => {
    const broken = await openTemporaryStore();
    await broken.close();
    const { log } = createRecordedLog();
    const to = createReceiver(undefined, makeBot(broken, log), log);
    await deliver(personalMessage('', { value: { action: 'chooseLanguage', language: 'sv' } }), to);
    await deliver(personalMessage('AADSTS50011', { id: '2', locale: 'nb-NO' }), to);
    expect(locales()).toEqual(['sv', 'nb']);
    expect(summaries()).toEqual([library.languages.phrases('sv')('notKept.title'), aboutReplyUrl]);
  });
});

describe('a message that is changed in a personal chat', () => {
  const edit = (text: string, others: Partial<Incoming> = {}) =>
    deliver(personalMessage(text, { type: 'messageUpdate', ...others }));
  const places = () => connector.sent.map(({ isUpdate, replyToId }) => [isUpdate ?? false, replyToId]);

  test('gets its answer changed where it stands, in the language of before where the client does not say one', async () => {
    await deliver(personalMessage('AADSTS50126', { locale: 'sv-SE' }));
    await edit('AADSTS50011', { locale: undefined });
    expect(places()).toEqual([
      [false, 'message-1'],
      [true, 'reply-1'],
    ]);
    expect(connector.sent.map(({ activity }) => activity.locale)).toEqual(['sv', 'sv']);
  });

  test.each([403, 404])('gets a new answer where the earlier one is gone, as Teams says with %i', async (status) => {
    await deliver(personalMessage('AADSTS50126'));
    connector.failUpdatesWith(status);
    expect(await edit('AADSTS50011')).toEqual({ status: 200 });
    connector.recover();
    await edit('HTTP 403');
    expect(places()).toEqual([
      [false, 'message-1'],
      [false, 'message-1'],
      [true, 'reply-2'],
    ]);
  });

  test('is answered once, though it first could not be and Teams delivers it again', async () => {
    connector.failWith(503);
    await deliver(personalMessage('AADSTS50126'));
    connector.recover();
    await edit('AADSTS50011');
    await deliver(personalMessage('AADSTS50126'));
    expect(summaries()).toEqual([aboutReplyUrl]);
  });

  test('keeps its answer where the change cannot be sent, and the next delivery is a second chance', async () => {
    await deliver(personalMessage('AADSTS50126'));
    connector.failWith(503);
    expect(await edit('AADSTS50011')).toMatchObject({ status: 503 });
    connector.recover();
    await edit('AADSTS50011');
    expect(places().at(-1)).toEqual([true, 'reply-1']);
  });
});

describe('an activity that is delivered twice gets one reply', () => {
  const activity = personalMessage('AADSTS50011');

  test('one after the other', async () => {
    expect([await deliver(activity), await deliver(activity)]).toEqual([{ status: 200 }, { status: 200 }]);
    expect(summaries()).toEqual([aboutReplyUrl]);
  });

  test('at the same time', async () => {
    await Promise.all([deliver(activity), deliver(activity), deliver(activity)]);
    expect(summaries()).toEqual([aboutReplyUrl]);
  });

  test('and the next one its own', async () => {
    await Promise.all([deliver(activity), deliver({ ...activity, id: 'message-2' })]);
    expect(connector.sent.map(({ replyToId }) => replyToId).sort()).toEqual(['message-1', 'message-2']);
  });
});

describe('a connector that takes no message', () => {
  test.each([400, 403, 413, 501, 503])(
    'with status %i is told in the log, without a word of the message',
    async (status) => {
      connector.failWith(status);
      const activity = personalMessage('AADSTS50011 for ann@contoso.example');
      expect(await deliver(activity)).toMatchObject({ status: 503, body: { message: expect.any(String) } });
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'request_failed', code: `${status}` }]);
      expect(lines.join()).not.toMatch(/50011|contoso|Ann Example|personal/);

      connector.recover();
      expect(await deliver(activity)).toEqual({ status: 200 });
      expect(summaries()).toEqual([aboutReplyUrl]);
    },
  );
});

describe('the log', () => {
  test('tells what was answered, and not what was said or who said it', async () => {
    await deliver(personalMessage('AADSTS50011 and HTTP 403 for ann@contoso.example', { locale: 'nl-NL' }));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'answered', reply: 'explanation', language: 'nl', codes: ['entra:50011', 'http:403'] },
    ]);
    expect(lines.join()).not.toMatch(/contoso|Ann|personal|message-1/);
  });

  test('does not grow with the number of codes', async () => {
    const codes = Array.from({ length: 500 }, (_, index) => `AADSTS${50_000 + index}`);
    await deliver(personalMessage(codes.join(' ')));
    expect(lines.join().length).toBeLessThan(500);
  });
});

test('a mistake of its own is owned up to, in the language of the person, and told in the log', async () => {
  const { log, lines } = createRecordedLog();
  const broken = {
    ...library,
    readIdentifiers: (text: string): never => {
      throw new RangeError(`cannot read ${text}`);
    },
  };
  const bot = makeBot(store, log, { library: broken });
  const to = createReceiver(undefined, bot, log);
  expect(await deliver(personalMessage('AADSTS50011', { locale: 'nb-NO' }), to)).toEqual({ status: 200 });
  expect(connector.sent).toMatchObject([
    { activity: { locale: 'nb', summary: library.languages.phrases('nb')('failure.title') } },
  ]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, event: 'turn_failed', error: 'RangeError' });
  expect(lines.join()).not.toContain('50011');
});
