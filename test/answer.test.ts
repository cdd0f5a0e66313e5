import { answer, apologize, regretChoice } from '../src/answer';
import { toText } from '../src/cards/rich-text';
import { type Press, parsePress } from '../src/message/card-action';
import type { Message } from '../src/message/message';
import { topicOfCode } from '../src/message/topic';
import type { Reply } from '../src/reply';
import { library } from './library';

function ask(text: string, languageTag = 'en', also: Partial<Message> = {}): Reply | undefined {
  return answer({ text, isAddressed: true, languageTags: [languageTag], ...also }, library);
}

test.each(['hello everybody', 'room 404', 'AADSTS50011', 'HTTP 403 from Graph', 'help', ''])(
  'keeps quiet where nobody asks it: "%s"',
  (text) => {
    expect(ask(text, 'en', { isAddressed: false })).toBeUndefined();
  },
);

describe.each([
  ['en', 'help', 'hello', 'my cat is asleep'],
  ['nb', 'hjelp', 'hei', 'katten min sover'],
  ['nl', 'help', 'hallo', 'mijn kat slaapt'],
  ['sv', 'hjälp', 'hej', 'min katt sover'],
  ['zh-Hans', '帮助', '你好', '我的猫在睡觉'],
] as const)('in %s', (language, help, greeting, other) => {
  const phrases = library.languages.phrases(language);

  test('is a language that Signpost has', () => {
    expect(library.languages.tags).toContain(language);
  });

  test.each([
    [help, phrases('help.title')],
    [greeting, phrases('help.greeting')],
    [other, phrases('help.nothingFound')],
    ['', phrases('help.title')],
  ])('"%s" gets its own headline, what Signpost can do, and codes to press', (text, title) => {
    const reply = ask(text, language);
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title, summary: title } });
    expect(reply?.kind === 'notice' && reply.view.paragraphs.length).toBe(5);
    expect(reply?.kind === 'notice' && reply.view.examples[0]?.codes.map(({ code }) => code)).toEqual([
      'AADSTS50126',
      'AADSTS50011',
      'AADSTS53003',
      'HTTP 403',
    ]);
  });

  test('a picture cannot be read, and the answer says so unless the text beside it says enough', () => {
    const show = (text: string) =>
      answer({ text, hasPicture: true, isAddressed: true, languageTags: [language] }, library)?.view.title;
    expect([show(''), show(other)]).toEqual([phrases('help.picture'), phrases('help.picture')]);
    expect([show(greeting), show(help)]).toEqual([phrases('help.greeting'), phrases('help.title')]);
    expect(show('AADSTS50011')).not.toBe(phrases('help.picture'));
  });

  test('codes of other issuers are named as what they are, not explained as something else', () => {
    const reply = ask('IDX10501 and MSIS7012', language);
    expect(reply).toMatchObject({ kind: 'notice', language });
    expect(reply?.view.title).toBe(
      phrases('foreign.title', { code: 'IDX10501', issuer: 'Microsoft.IdentityModel (.NET)' }),
    );
    const said = reply?.kind === 'notice' ? reply.view.paragraphs.map(({ paragraph }) => paragraph).join(' ') : '';
    expect(said).toContain('MSIS7012');
  });

  test('a code is explained, in English with a note where the text is not translated yet', () => {
    const reply = ask('AADSTS50011', language);
    const own = library.catalog.texts.get(language)?.get('entra:50011');
    expect(reply).toMatchObject({
      kind: 'explanation',
      language,
      codes: [{ family: 'entra', id: '50011' }],
      view: {
        title: (own ?? library.catalog.texts.get('en')?.get('entra:50011'))?.title,
        notes: own ? [] : [{ note: phrases('note.untranslated') }],
        remediationHeading: phrases('heading.remediation'),
      },
    });
  });

  test('an unknown code is said to be unknown', () => {
    const reply = ask('AADSTS5001112', language);
    expect(reply).toMatchObject({
      kind: 'explanation',
      language,
      codes: [{ family: 'entra', id: '5001112' }],
      view: { title: phrases('unknown.entra.title'), actor: [] },
    });
    expect(reply?.kind === 'explanation' && toText(reply.view.description)).toContain('AADSTS5001112');
  });

  test('a call for a language is answered with every language under its own name, and with the automatic one', () => {
    const call = { en: 'language', nb: 'språk', nl: 'Taal wijzigen', sv: 'Byt språk!', 'zh-Hans': '切换语言' }[
      language
    ];
    const reply = ask(call, language);
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title: phrases('picker.title') } });
    const names = ['English', 'Norsk bokmål', 'Nederlands', 'Svenska', '简体中文', phrases('picker.automatic')];
    const choicesOf = (reply: Reply | undefined) =>
      reply?.kind === 'notice' && reply.view.choices[0]?.rows.map(({ choice }) => choice);
    expect(choicesOf(reply)).toEqual([...names.slice(0, -1), `${names.at(-1)} ✓`]);
    expect(choicesOf(ask(call, language, { chosenLanguage: 'nb' }))).toEqual(names.with(1, 'Norsk bokmål ✓'));
  });

  test('the language that is pressed is the one of the answer, whatever Teams says', () => {
    const reply = ask('', 'fi', { pressed: { action: 'chooseLanguage', language } });
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title: phrases('chosen.title') } });
    const automatic = ask('', language, { pressed: { action: 'chooseLanguage', language: 'automatic' } });
    expect(automatic).toMatchObject({ kind: 'notice', language, view: { title: phrases('chosen.automatic') } });
  });

  test('a choice that could not be kept is owned up to in the language chosen', () => {
    const reply = regretChoice(language, { languageTags: ['fi'] }, library);
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title: phrases('notKept.title') } });
  });

  test('a 401 or a 403 offers its guides to choose from, and each answers with itself', () => {
    for (const status of ['401', '403']) {
      const reply = ask(`HTTP ${status}`, language);
      const [choices] = reply?.kind === 'explanation' ? reply.view.choices : [];
      expect(choices?.heading).toBe(phrases('heading.guides'));
      expect(choices?.rows.length).toBeGreaterThan(3);
      for (const { choice, press } of choices?.rows ?? []) {
        const answered = ask('', language, { pressed: parsePress(press.data) as Press });
        expect(answered).toMatchObject({ kind: 'guide', language, view: { title: choice } });
      }
    }
  });

  test('a call for guides is answered with all of them', () => {
    const call = { en: 'guides', nb: 'veiledninger', nl: 'stappenplannen', sv: 'felsökning', 'zh-Hans': '指南' }[
      language
    ];
    const reply = ask(call, language);
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title: phrases('guides.title') } });
    expect(reply?.kind === 'notice' && reply.view.choices[0]?.rows.length).toBe(library.catalog.guides.size);
  });

  test('it apologizes for its own failure', () => {
    const reply = apologize({ languageTags: [language] }, library);
    expect(reply).toMatchObject({ kind: 'notice', language, view: { title: phrases('failure.title'), examples: [] } });
  });
});

test.each([
  ['my password has expired', 'en', 'entra:50055'],
  ['mitt lösenord har gått ut', 'sv', 'entra:50055'],
  ['mijn account is geblokkeerd', 'nl', 'entra:50053'],
  ['kontoen min er låst', 'nb', 'entra:50053'],
  ['我的密码过期了怎么办', 'zh-Hans', 'entra:50055'],
])('"%s" in %s names no code, and what may fit is shown above all: %s', (text, language, code) => {
  const reply = ask(text, language);
  expect(reply?.view.title).toBe(library.languages.phrases(language)('help.nothingFound'));
  const [perhaps] = reply?.kind === 'notice' ? reply.view.choices : [];
  expect(perhaps?.rows.map(({ press }) => press.data)).toContainEqual({ action: 'explain', code });
  expect(reply?.kind === 'notice' && [reply.view.paragraphs.length, reply.view.examples]).toEqual([1, []]);
});

test.each([
  [[], 'en'],
  [['tlh'], 'en'],
  [['sv-FI'], 'sv'],
  [['nn-NO'], 'nb'],
  [['zh-CN', 'en-US'], 'zh-Hans'],
  [['fi-FI', 'nl-BE', 'sv'], 'nl'],
])('answers a person who reads %p in %s', (languageTags, language) => {
  expect(answer({ text: 'HTTP 403', isAddressed: true, languageTags }, library)?.language).toBe(language);
});

test("answers in the reader's language, whatever the language of the error", () => {
  expect(ask('fel: AADSTS50126: Ogiltigt användarnamn', 'nl')).toMatchObject({ kind: 'explanation', language: 'nl' });
});

test('answers a pressed button with the card of its code, whatever the text beside it', () => {
  const reply = ask('AADSTS50126', 'en', { pressed: { action: 'show', topic: topicOfCode('http:403') } });
  expect(reply).toMatchObject({ kind: 'explanation', codes: [{ family: 'http', id: '403' }] });
  expect(reply?.view).toMatchObject({ others: [] });
});

test.each([
  ['HTTP 401', ['token', 'audience', 'conditional-access', 'adal', 'azure-ad-graph']],
  ['HTTP 403', ['permissions', 'token-type', 'user-access', 'password-reset', 'conditional-access', 'azure-ad-graph']],
  ['insufficient_claims', ['conditional-access']],
  ['{"error":{"code":"Authorization_RequestDenied"}}', ['permissions', 'token-type', 'user-access', 'password-reset']],
  ['AADSTS53003', ['conditional-access', 'sign-in-diagnostic']],
  ['AADSTS50011', ['sign-in-diagnostic']],
  ['AADSTS50126', []],
  ['AADSTS50140', []],
  ['HTTP 404', []],
])('offers with %s the guides that may fit, likeliest first: %j', (text, guides) => {
  const reply = ask(text);
  const rows = reply?.kind === 'explanation' ? reply.view.choices.flatMap(({ rows }) => rows) : [];
  expect(rows.map(({ press }) => press.data)).toEqual(guides.map((guide) => ({ action: 'guide', guide })));
});

test.each(['da', 'SV', '__proto__', '<script>', ''])(
  'a press of a language that Signpost does not have is answered with those there are: "%s"',
  (language) => {
    expect(ask('', 'nb', { pressed: { action: 'chooseLanguage', language } })).toMatchObject({
      language: 'nb',
      view: { title: library.languages.phrases('nb')('picker.title') },
    });
  },
);

test('a guide that left the catalog since its card was sent is answered with those there are', () => {
  expect(ask('', 'en', { pressed: { action: 'show', topic: { about: 'guide', guide: 'gone' } } })).toMatchObject({
    kind: 'notice',
    view: { title: library.languages.phrases('en')('guides.title') },
  });
});

test('puts the most specific code first and keeps the others', () => {
  expect(ask('HTTP 400: {"error_codes":[70002,50126]}')).toMatchObject({
    codes: [
      { family: 'entra', id: '50126' },
      { family: 'entra', id: '70002' },
      { family: 'http', id: '400' },
    ],
  });
});

test('shows the identifiers of the message, in the order in which support asks for them', () => {
  const traceId = '11111111-2222-3333-4444-555555555555';
  const correlationId = '66666666-7777-8888-9999-000000000000';
  const reply = ask(
    `AADSTS50011 Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: 2026-02-03 04:05:06Z`,
  );
  const phrases = library.languages.phrases('en');
  expect(reply?.view).toMatchObject({
    identifiers: [
      {
        heading: phrases('heading.identifiers'),
        rows: [
          { label: phrases('identifier.correlationId'), value: correlationId },
          { label: phrases('identifier.traceId'), value: traceId },
          { label: phrases('identifier.timestamp'), value: '2026-02-03 04:05:06Z' },
        ],
      },
    ],
  });
});

test('shows no heading for identifiers where the message has none', () => {
  expect(ask('AADSTS50011')?.view).toMatchObject({ identifiers: [] });
});

describe('of what the person wrote', () => {
  const text = 'Contoso-secret [click](https://evil.example) AADSTS50011 password=hunter2secret <b>';

  test('the card shows nothing but codes and identifiers', () => {
    const { card } = ask(text) ?? {};
    const shown = JSON.stringify(card, (name, value: unknown) => (name === 'data' ? undefined : value));
    expect(shown).not.toMatch(/contoso-secret|evil|hunter2/i);
  });

  test('it carries the beginning for who asks for help, with secrets masked', () => {
    const json = JSON.stringify(ask(`${text} ${'long '.repeat(500)}`)?.card);
    expect(json).toContain('Contoso-secret');
    expect(json).not.toContain('hunter2');
    expect(json).not.toContain('long '.repeat(100));
  });

  test('it carries nothing where nobody can ask for help', () => {
    const message = { text, isAddressed: true, languageTags: ['en'], canAsk: false };
    expect(JSON.stringify(answer(message, library))).not.toContain('Contoso-secret');
  });
});

test.each(['AADSTS50011 and HTTP 403', 'help', 'AADSTS5001112'])('answers "%s" the same each time', (text) => {
  const first = ask(text, 'sv');
  ask('AADSTS50126 with HTTP 500', 'nl');
  expect(ask(text, 'sv')).toEqual(first);
});
