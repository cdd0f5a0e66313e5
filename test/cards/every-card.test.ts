/**
 * @jest-environment jsdom
 */
import { answer, apologize, regretChoice } from '../../src/answer';
import { type Code, familyNames, parseKey, toKey } from '../../src/families/code';
import { writeCode } from '../../src/families/families';
import { AUTOMATIC, type Press } from '../../src/message/card-action';
import { topicOfCode } from '../../src/message/topic';
import type { Reply } from '../../src/reply';
import { library } from '../library';

/** The official library; the entry that its package names cannot be loaded by Node. */
const { AdaptiveCard, CardElement, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

/** Signpost's cards are read without it: the library must not ask for a Markdown processor. */
AdaptiveCard.onProcessMarkdown = () => undefined;

/** Half of what Teams took at its strictest, and far below today's limit. */
const MAX_BYTES = 25 * 1024;

const unknownCodes: Code[] = [
  { family: 'entra', id: '9999999' },
  { family: 'entra', id: '50127' },
  { family: 'graph', id: 'Request_SomethingNew' },
  { family: 'broker', id: 'CAA20099' },
  { family: 'broker', id: 'CAA30194' },
  { family: 'oauth', id: 'brand_new_error' },
  { family: 'http', id: '477' },
  { family: 'http', id: '777' },
];
const codes = [...[...library.catalog.entries.keys()].map((key) => parseKey(key)), ...unknownCodes];

const places = library.languages.tags.flatMap((tag) => [
  { tag, place: 'a personal chat', isShared: false },
  { tag, place: 'a shared conversation', isShared: true },
]);

describe.each(places)('every card in $tag, in $place', ({ tag, isShared }) => {
  const ask = (text: string, pressed?: Press) =>
    answer({ text, isAddressed: true, isShared, languageTags: [tag], ...(pressed ? { pressed } : {}) }, library);

  test('is valid, can be shown, is small enough and speaks to who cannot see it', () => {
    const replies: [name: string, reply: Reply | undefined][] = [
      ...codes.map((code): [string, Reply | undefined] => [
        JSON.stringify(code),
        code && ask('', { action: 'show', topic: topicOfCode(toKey(code)) }),
      ]),
      ...[...library.catalog.guides.keys()].map((guide): [string, Reply | undefined] => [
        guide,
        ask('', { action: 'show', topic: { about: 'guide', guide } }),
      ]),
      ['guides', ask('guides')],
      ['language', ask('language')],
      ['a chosen language', ask('', { action: 'chooseLanguage', language: tag })],
      ['an automatic language', ask('', { action: 'chooseLanguage', language: AUTOMATIC })],
      ['a choice that is not kept', regretChoice(tag, { languageTags: [] }, library)],
      ['help', ask('help')],
      ['greeting', ask('hello')],
      ['nothing found', ask('my cat is asleep')],
      ['another issuer', ask('AADB2C90118')],
      ['another issuer with a link', ask('BrowserAuthError: interaction_in_progress: wait')],
      ['failure', apologize({ languageTags: [tag] }, library)],
      ...largestMessages(tag).map((text): [string, Reply | undefined] => [text, ask(text)]),
    ];
    expect(replies.flatMap(([name, reply]) => problemsOf(reply, tag).map((problem) => `${name}: ${problem}`))).toEqual(
      [],
    );
  });
});

/** Texts are set by `innerText`, which jsdom does not have. */
Object.defineProperty(Reflect.get(globalThis, 'HTMLElement').prototype, 'innerText', {
  set(this: { textContent: string }, text: string) {
    this.textContent = text;
  },
});

function problemsOf(reply: Reply | undefined, tag: string): string[] {
  if (!reply) return ['no reply'];
  const { card, view } = reply;
  const json = JSON.stringify(card);
  const problem = (isFound: boolean, text: string) => (isFound ? [text] : []);
  return [
    ...renderingProblems(card, view.title),
    ...problem(json.length * 2 > MAX_BYTES, `${json.length * 2} bytes in UTF-16 are more than ${MAX_BYTES}`),
    ...problem(json.includes('${') || json.includes('{{'), 'a placeholder is left'),
    ...problem(/\bundefined\b|\[object /.test(json), 'a value is missing'),
    ...problem(!/^1\.[0-5]$/.test(String(card.version)), `version ${card.version} is newer than 1.5`),
    ...problem(card.lang !== new Intl.Locale(tag).language, `lang is ${card.lang}`),
    ...problem(!card.fallbackText, 'fallbackText is empty'),
    ...problem(!card.speak, 'speak is empty'),
    ...problem(view.summary.trim() === '', 'the summary is empty'),
  ];
}

function renderingProblems(json: Reply['card'], title: string): string[] {
  const context = new SerializationContext(Versions.v1_5);
  // Kept between cards by the library, this index lets it refuse every second card's language.
  CardElement.langProperty.regEx.lastIndex = 0;
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message as string);
  const shown = card.render()?.textContent ?? '';
  return shown.includes(title) ? events : [...events, 'its title is not shown'];
}

/** The wordiest codes of each family and of all, and every identifier: more than people ever paste. */
function largestMessages(tag: string): string[] {
  const texts = [...library.catalog.entries.keys()].map((key) => {
    const text = library.catalog.texts.get(tag)?.get(key) ?? library.catalog.texts.get('en')?.get(key);
    return { key, length: JSON.stringify(text).length };
  });
  const wordiest = texts.sort((a, b) => b.length - a.length).map(({ key }) => key);
  const guid = '12345678-1234-1234-1234-123456789abc';
  const identifiers = `Trace ID: ${guid} Correlation ID: ${guid} Timestamp: 2026-02-03 04:05:06Z app id: ${guid} tenant id: ${guid} resource: ${guid} redirect_uri=https://contoso.com/${'callback/'.repeat(20)} scope: User.Read.All AADB2C90118 IDX10501 MSIS7012`;
  return [...familyNames.map((name) => `${name}:`), ''].map((prefix) => {
    const keys = wordiest.filter((key) => key.startsWith(prefix)).slice(0, 14);
    const codes = keys.map((key) => parseKey(key)).filter((code) => code !== undefined);
    return `${codes.map((code) => writeCode(code, library.families)).join(' ')} ${identifiers}`;
  });
}
