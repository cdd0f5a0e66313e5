import { explainAction, OUTDATED, parsePress } from '../../src/message/card-action';
import { topicOfCode } from '../../src/message/topic';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'entra:50011'],
  ['a list', ['explain', 'entra:50011']],
  ['an empty object', {}],
  ['no action', { code: 'entra:50011' }],
  ['the action of another bot', { action: 'approve', code: 'entra:50011' }],
  ['an action that all objects have', { action: 'constructor' }],
  ['an action that is no text', { action: ['explain'], code: 'entra:50011' }],
])('reads nothing from %s', (_, data) => {
  expect(parsePress(data)).toBeUndefined();
});

const topic = topicOfCode('entra:50011');

test.each([
  ['no code', { action: 'explain' }],
  ['a code that is no text', { action: 'explain', code: ['entra:50011'] }],
  ['a code without a family', { action: 'explain', code: '50011' }],
  ['a family that is not read', { action: 'explain', code: 'constructor:50011' }],
  ['a family without a code', { action: 'explain', code: 'entra:' }],
  ['a guide that is no text', { action: 'guide', guide: 7 }],
  ['no language', { action: 'chooseLanguage' }],
  ['a language that is no text', { action: 'chooseLanguage', language: null }],
  ['no topic', { action: 'show' }],
  ['a topic about something else', { action: 'show', topic: { about: 'everything' } }],
  ['a topic without a code', { action: 'show', topic: { ...topic, codes: [] } }],
  ['a topic of too many codes', { action: 'show', topic: { ...topic, codes: Array(500).fill('http:403') } }],
  [
    'a topic whose identifier is a book',
    { action: 'show', topic: { ...topic, identifiers: { scope: 'x'.repeat(5000) } } },
  ],
  ['an identifier that nobody asks for', { action: 'show', topic: { ...topic, identifiers: { password: 'secret' } } }],
  ...(
    [
      ['correlationId', 'Call 0800 123 456 and tell them your password'],
      ['timestamp', 'now'],
      ['tenantId', '<script>'],
      ['redirectUri', 'call us'],
      ['resource', 'https://contoso.example/ or call us'],
      ['scope', 'User.Read.All; call us'],
      ['scope', 'x'.repeat(5000)],
    ] as const
  ).map(([name, value]): [string, unknown] => [
    `an identifier that says something else: ${name} "${value.slice(0, 40)}"`,
    { action: 'show', topic: { ...topic, identifiers: { [name]: value } } },
  ]),
  ['a guide whose name is a book', { action: 'guide', guide: 'x'.repeat(5000) }],
  [
    'more codes of other issuers than a message shows',
    { action: 'show', topic: { about: 'foreign', foreign: Array(9).fill({ code: 'IDX10501', issuer: 'Windows' }) } },
  ],
  [
    'more found than a search shows',
    { action: 'show', topic: { about: 'search', found: Array(500).fill('http:403') } },
  ],
  ['an issuer that does not exist', { action: 'show', topic: { ...topic, foreign: [{ code: 'X1', issuer: 'Evil' }] } }],
  [
    'a code of another issuer with mark-down',
    { action: 'show', topic: { ...topic, foreign: [{ code: '[x](https://evil.example)', issuer: 'Windows' }] } },
  ],
])('knows as its own, and out of date: %s', (_, data) => {
  expect(parsePress(data)).toBe(OUTDATED);
});

test.each([{ family: 'entra', id: '50011' } as const, { family: 'http', id: '403' } as const])(
  'reads from a pressed button the code that was put on it: $family $id',
  (code) => {
    expect(parsePress(JSON.parse(JSON.stringify(explainAction(code))))).toEqual({
      action: 'show',
      topic: topicOfCode(`${code.family}:${code.id}`),
      canAsk: true,
    });
  },
);

test.each([
  [
    { action: 'guide', guide: 'token' },
    { action: 'show', topic: { about: 'guide', guide: 'token' }, canAsk: true },
  ],
  [
    { action: 'chooseLanguage', language: 'sv' },
    { action: 'chooseLanguage', language: 'sv' },
  ],
  [
    { action: 'show', topic: { about: 'codes', codes: ['http:403'] } },
    { action: 'show', topic: topicOfCode('http:403') },
  ],
])('reads what was put on it, whatever Teams adds: %j', (data, press) => {
  expect(parsePress({ ...data, msteams: { type: 'x' } })).toEqual(press);
});

test.each([
  { action: 'show', topic, shownIn: 'sv' },
  { action: 'translate', topic, shownIn: 'sv' },
  { action: 'chooseLanguage', language: 'sv', next: topic },
])('reads what a card carries for its readers: %j', (data) => {
  expect(parsePress({ ...data, msteams: { type: 'x' } })).toEqual(data);
});
