import { OUTDATED } from '../../src/message/card-action';
import { topicOfCode } from '../../src/message/topic';
import type { Incoming } from '../../src/teams/incoming';
import { readAudience, toMessage } from '../../src/teams/to-message';
import { library } from '../library';
import { ann, bot, channelMessage, mentionOf, personalMessage } from './activities';

const read = (activity: Incoming) => toMessage(activity, library);
const textOf = (activity: Incoming) => read(activity)?.text.replace(/\s+/g, ' ').trim();
const html = (content: unknown) => ({ attachments: [{ contentType: 'text/html', content }] });
const groupChat = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
const ann403 = { id: '29:ann', name: 'Ann 403' };
const bot500 = { ...bot, name: 'Signpost 500' };

test.each(['conversationUpdate', 'typing', 'invoke', 'installationUpdate', 'Message'])(
  'an activity of type %s is no message',
  (type) => {
    expect(read(personalMessage('AADSTS50011', { type }))).toBeUndefined();
  },
);

describe('an answer is expected', () => {
  test.each<[string, Incoming]>([
    ['in a channel', channelMessage('AADSTS50011')],
    ['in a group chat', personalMessage('AADSTS50011', { conversation: groupChat })],
    ['in a group of a channel other than Teams', personalMessage('403', { conversation: { id: 'g', isGroup: true } })],
    ['where another person is mentioned', channelMessage('403', { entities: [mentionOf(ann)] })],
    ['at a button that is not its own', channelMessage('', { value: { action: 'approve', code: 'entra:50011' } })],
  ])('not %s', (_, activity) => {
    expect(read(activity)).toMatchObject({ isAddressed: false });
  });

  test.each<[string, Incoming]>([
    ['in a personal chat', personalMessage('AADSTS50011')],
    ['where the channel has no types of conversation', personalMessage('403', { conversation: { id: 'webchat' } })],
    ['at a mention in a channel', channelMessage('403', { entities: [mentionOf(bot)] })],
    ['at a mention in a group chat', personalMessage('', { conversation: groupChat, entities: [mentionOf(bot)] })],
    ['at a mention beside that of a person', channelMessage('', { entities: [mentionOf(ann), mentionOf(bot)] })],
    ['at a button of its own', channelMessage('', { value: { action: 'explain', code: 'entra:50011' } })],
  ])('%s', (_, activity) => {
    expect(read(activity)).toMatchObject({ isAddressed: true });
  });
});

describe('the text', () => {
  test.each<[string, Incoming, string]>([
    ['is empty where there is none', personalMessage('', { text: undefined }), ''],
    ['is empty where it is null', personalMessage('', { text: null, attachments: null }), ''],
    ['is empty where rich text is no string', personalMessage('', html({ html: '403' })), ''],
    ['is empty at a mention alone', channelMessage('<at>Signpost</at>', { entities: [mentionOf(bot)] }), ''],
    ['loses a name with digits', channelMessage('<at>Ann 403</at> hi', { entities: [mentionOf(ann403)] }), 'hi'],
    [
      'loses the own name with digits',
      channelMessage('<at>Signpost 500</at> hi', { entities: [mentionOf(bot500)] }),
      'hi',
    ],
    ['loses a name in mark-up that no entity tells of', channelMessage('<at id="0">Ann 403</at> hi'), 'hi'],
    [
      'loses several names, whether or not their entities have a text',
      channelMessage('<at>Signpost</at> @Ann 403 hi <at>Signpost</at>', {
        entities: [{ ...mentionOf(ann403), text: undefined }, mentionOf(bot)],
      }),
      'hi',
    ],
    [
      'loses the names of rich text',
      channelMessage('', html('<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Ann 403</span> hi</p>')),
      'hi',
    ],
    [
      'reads rich text where plain text is missing',
      personalMessage('', html('<p>AADSTS<b>50011</b></p>')),
      'AADSTS50011',
    ],
    [
      'is read once where both say the same',
      personalMessage('error 403', html('<div>error&nbsp;403</div>')),
      'error 403',
    ],
    [
      'is read from both where they differ',
      personalMessage('see below', html('<pre>HTTP 403</pre>')),
      'see below HTTP 403',
    ],
    [
      'is free of other attachments',
      personalMessage('hi', { attachments: [{ contentType: 'image/png', content: '403' }] }),
      'hi',
    ],
    ['knows no-break spaces', personalMessage('error\u00A0code:\u202F50011'), 'error code: 50011'],
    ['knows entities of HTML', personalMessage('error&nbsp;code&#58; 50011'), 'error code: 50011'],
    ['keeps mark-up that was pasted', personalMessage('<ErrorCode>50011</ErrorCode>'), '<ErrorCode>50011</ErrorCode>'],
    ['loses what nobody sees', personalMessage('\u200EAADSTS\u200B50011\uFEFF'), 'AADSTS50011'],
  ])('%s', (_, activity, text) => {
    expect(textOf(activity)).toBe(text);
  });
});

describe('the languages', () => {
  const clientInfo = (locale: unknown) => ({ entities: [{ type: 'clientInfo', locale }] });

  test.each<[string, Partial<Incoming>, string[]]>([
    ['none', { locale: undefined }, []],
    ['none that are no strings', { locale: 5, ...clientInfo(['sv']) }, []],
    ['none of another entity', { locale: null, entities: [{ type: 'device', locale: 'sv' }] }, []],
    ['that of the activity', { locale: 'sv-SE' }, ['sv-SE']],
    ['that of the client, as phones send it', { locale: undefined, ...clientInfo('nb-NO') }, ['nb-NO']],
    ['that of the activity first', { locale: 'sv-SE', ...clientInfo('nb-NO') }, ['sv-SE', 'nb-NO']],
  ])('are %s', (_, others, tags) => {
    expect(readAudience(personalMessage('', others)).languageTags).toEqual(tags);
    expect(read(personalMessage('', others))?.languageTags).toEqual(tags);
  });
});

describe('the pressed button', () => {
  test.each<[string, unknown]>([
    ['no data', undefined],
    ['null', null],
    ['a string', 'entra:50011'],
    ['a list', ['explain', 'entra:50011']],
    ['another action', { action: 'escalate', code: 'entra:50011' }],
  ])('is none with %s', (_, value) => {
    expect(read(personalMessage('', { value }))).not.toHaveProperty('pressed');
  });

  test.each<[string, unknown]>([
    ['no code', { action: 'explain' }],
    ['a code that is no string', { action: 'explain', code: { family: 'entra', id: '50011' } }],
    ['a family that does not exist', { action: 'explain', code: 'constructor:50011' }],
    ['an empty code', { action: 'explain', code: 'entra:' }],
    ['a code that no family writes', { action: 'explain', code: 'entra:50011 <at>all</at>' }],
    ['a code with a leading zero', { action: 'explain', code: 'http:0403' }],
    ['a code that is too long', { action: 'explain', code: `entra:${'5'.repeat(5000)}` }],
    ['mark-down in place of a code', { action: 'explain', code: 'http:[403](https://evil.example)' }],
    ['the name of something that all objects have', { action: 'explain', code: 'http:__proto__' }],
    [
      'a topic with a code that no family writes',
      { action: 'show', topic: { about: 'codes', codes: ['http:<script>'] } },
    ],
  ])('is out of date with %s, unless the text beside it says enough', (_, value) => {
    expect(read(personalMessage('', { value }))?.pressed).toBe(OUTDATED);
    expect(read(personalMessage('AADSTS50011', { value }))).not.toHaveProperty('pressed');
  });

  test.each<[unknown, unknown]>([
    [
      { action: 'explain', code: 'entra:50011' },
      { action: 'show', topic: topicOfCode('entra:50011') },
    ],
    [
      { action: 'guide', guide: 'token' },
      { action: 'show', topic: { about: 'guide', guide: 'token' } },
    ],
    [
      { action: 'chooseLanguage', language: 'zh-Hans' },
      { action: 'chooseLanguage', language: 'zh-Hans' },
    ],
  ])('may be %j, with whatever else the client adds', (value, pressed) => {
    const activity = channelMessage('', { value: { ...(value as object), msteams: {} } });
    expect(read(activity)).toMatchObject({ isAddressed: true, isShared: true, pressed });
  });
});

test.each([
  [[], false],
  [[{ contentType: 'text/html', content: '<p>403</p>' }], false],
  [[{ contentType: 'image/png', contentUrl: 'https://contoso.example/a.png' }], true],
  [[{ contentType: 'text/html', content: '<p></p>' }, { contentType: 'image/*' }], true],
])('sees whether a picture came with it: %j', (attachments, hasPicture) => {
  expect(toMessage(personalMessage('', { attachments }), library)?.hasPicture).toBe(hasPicture);
});
