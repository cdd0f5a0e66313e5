/**
 * @jest-environment jsdom
 */
import { answer, apologize, regretChoice } from '../../src/answer';
import { type DeskNotice, writeDeskNotice } from '../../src/compose-desk';
import { answerCard, createDeskWriter, expertCard } from '../../src/compose-escalation';
import type { Escalation } from '../../src/escalation/escalation';
import { type Code, type CodeKey, familyNames, parseKey, toKey } from '../../src/families/code';
import { writeCode } from '../../src/families/families';
import { AUTOMATIC, type Press } from '../../src/message/card-action';
import { type Topic, topicOfCode } from '../../src/message/topic';
import type { CardReply, Reply } from '../../src/reply';
import { ann, bo, eva, openEscalation, play } from '../escalation/escalation';
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

const places = library.languages.tags
  .flatMap((tag) => [
    { tag, place: 'a personal chat', isShared: false },
    { tag, place: 'a shared conversation', isShared: true },
  ])
  .map((place, index) => ({ ...place, index }));

/** To draw a card takes ten times as long as all else: each code is drawn in one of the places, all that is not a code in each. */
const isDrawn = (reply: number, place: number) => reply >= codes.length || reply % places.length === place;

describe.each(places)('every card in $tag, in $place', ({ tag, isShared, index: place }) => {
  const ask = (text: string, pressed?: Press) =>
    answer({ text, isAddressed: true, isShared, languageTags: [tag], ...(pressed ? { pressed } : {}) }, library);

  test('is valid, can be shown, is small enough and speaks to who cannot see it', () => {
    const replies: [name: string, reply: CardReply | undefined][] = [
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
      ['thanks', ask('thanks')],
      ['nothing found', ask('my cat is asleep')],
      ['another issuer', ask('AADB2C90118')],
      ['another issuer with a link', ask('BrowserAuthError: interaction_in_progress: wait')],
      ['failure', apologize({ languageTags: [tag] }, library)],
      ...largestMessages(tag).map((text): [string, Reply | undefined] => [text, ask(text)]),
    ];
    if (!isShared) replies.push(...expertCards(tag), ...words(tag));
    const problems = replies.flatMap(([name, reply], index) =>
      problemsOf(reply, tag, isDrawn(index, place)).map((problem) => `${name}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });
});

/** Texts are set by `innerText`, which jsdom does not have. */
Object.defineProperty(Reflect.get(globalThis, 'HTMLElement').prototype, 'innerText', {
  set(this: { textContent: string }, text: string) {
    this.textContent = text;
  },
});

function problemsOf(reply: CardReply | undefined, tag: string, isDrawnToo: boolean): string[] {
  if (!reply) return ['no reply'];
  const { card, view } = reply;
  const json = JSON.stringify(card);
  const problem = (isFound: boolean, text: string) => (isFound ? [text] : []);
  return [
    ...renderingProblems(card, isDrawnToo ? view.title : undefined),
    ...problem(json.length * 2 > MAX_BYTES, `${json.length * 2} bytes in UTF-16 are more than ${MAX_BYTES}`),
    ...problem(json.includes('${') || /\{\{(?!DATE|TIME)/.test(json), 'a placeholder is left'),
    ...problem(/\bundefined\b|\[object /.test(json), 'a value is missing'),
    ...problem(!/^1\.[0-5]$/.test(String(card.version)), `version ${card.version} is newer than 1.5`),
    ...problem(card.lang !== new Intl.Locale(tag).language, `lang is ${card.lang}`),
    ...problem(
      new Set(inputIds(card)).size < inputIds(card).length,
      'two inputs have the same id: phones show no such card',
    ),
    ...problem(!card.fallbackText, 'fallbackText is empty'),
    ...problem(!card.speak, 'speak is empty'),
    ...problem(view.summary.trim() === '', 'the summary is empty'),
  ];
}

/** An escalation whose history is long and whose notes are as long as they may be. */
function longEscalation(topic: Topic): Escalation {
  const note = 'Wort '.repeat(199);
  const steps = [
    [bo, { step: 'claim' }],
    [bo, { step: 'handOver', to: eva }],
    [eva, { step: 'resolve', note }],
    [ann, { step: 'notSolved', note }],
    [bo, { step: 'resolve', note }],
    [eva, { step: 'reopen', note }],
    [eva, { step: 'resolve', note }],
  ] as const;
  return play(openEscalation({ topic, note, excerpt: 'AADSTS50011 '.repeat(40), urgency: 'urgent' }), ...steps)
    .escalation;
}

/** The expert card of the wordiest codes, of every guide, and of what has no code. */
function expertCards(tag: string): [string, CardReply][] {
  const identifiers = {
    correlationId: GUID,
    traceId: GUID,
    applicationId: GUID,
    redirectUri: `https://${'a'.repeat(300)}`,
  };
  const topics: Topic[] = [
    { about: 'help', occasion: 'nothingFound', found: [] },
    ...[...library.catalog.guides.keys()].map((guide): Topic => ({ about: 'guide', guide })),
    ...wordiestCodes(tag)
      .slice(0, 20)
      .map((key): Topic => ({ ...topicOfCode(key), identifiers })),
  ];
  const refusal = { reason: 'resolved', by: eva } as const;
  return topics.map((topic) => [
    `expert card of ${JSON.stringify(topic)}`,
    expertCard(longEscalation(topic), { languageTags: [tag] }, { refusal }, library),
  ]);
}

/** What the desk says, and the card at which three people have asked. */
function words(tag: string): [string, CardReply][] {
  const escalation = longEscalation(topicOfCode('entra:50011'));
  const audience = { languageTags: [tag] };
  const writer = createDeskWriter(library);
  const event = escalation.history.at(-1);
  if (!event) throw new Error('its history is empty');
  const inTag = {
    ...escalation,
    requester: { ...ann, language: tag },
    channel: { ...escalation.channel, language: tag },
  };
  const channel = { ...openEscalation().channel.conversation };
  const withId = (id: string) => ({ ...shared, id });
  const shared = { ...inTag, asked: { ...inTag.asked, conversation: channel } };
  const escalations = Array.from({ length: 30 }, (_, index) => ({ ...escalation, id: `${index}` }));
  const said: DeskNotice[] = [
    { say: 'channelSet', scope: 'team', person: bo },
    { say: 'channelSet', scope: 'everyone', person: bo },
    ...(['elsewhere', 'noTeam', 'notAllowed'] as const).map((why): DeskNotice => ({ say: 'channelNotSet', why })),
    ...(['open', 'mine'] as const).flatMap((say): DeskNotice[] => [
      { say, escalations, now: Date.UTC(2026, 1, 5) },
      { say, escalations: [], now: 0 },
    ]),
    ...(['asked', 'thanks', 'askedAgain'] as const).map((say): DeskNotice => ({ say, escalation })),
    { say: 'refused', refusal: { reason: 'held', by: bo }, escalation },
    ...[true, false].map((isForgotten): DeskNotice => ({ say: 'forgotten', isForgotten })),
    ...(['noExperts', 'helpFailed', 'gone', 'failed'] as const).map((say): DeskNotice => ({ say })),
  ];
  return [
    ...said.map((each): [string, CardReply] => [
      JSON.stringify(each).slice(0, 60),
      writeDeskNotice(each, audience, library),
    ]),
    ...escalation.history.flatMap((each): [string, CardReply][] => [
      [`${each.event} to the requester`, writer.toRequester(inTag, each, undefined)],
      [`${each.event} to the experts`, writer.toExperts(inTag, each)],
    ]),
    ['the card of a chat', writer.answerCard(inTag, [inTag])],
    ['the card of a channel', writer.answerCard(shared, ['1', '2', '3'].map(withId))],
    ['nobody to ask', answerCard(shared, { alert: 'noExperts', requests: [], excerpt: 'AADSTS50011' }, library)],
  ];
}

const GUID = '12345678-1234-1234-1234-123456789abc';

function inputIds(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const isInput = 'type' in node && String(node.type).startsWith('Input.') && 'id' in node;
  return [...(isInput ? [String(node.id)] : []), ...Object.values(node).flatMap(inputIds)];
}

function renderingProblems(json: Reply['card'], title: string | undefined): string[] {
  const context = new SerializationContext(Versions.v1_5);
  // Kept between cards by the library, this index lets it refuse every second card's language.
  CardElement.langProperty.regEx.lastIndex = 0;
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message as string);
  if (title === undefined) return events;
  const shown = card.render()?.textContent ?? '';
  return shown.includes(title) ? events : [...events, 'its title is not shown'];
}

function wordiestCodes(tag: string): CodeKey[] {
  const texts = [...library.catalog.entries.keys()].map((key) => {
    const text = library.catalog.texts.get(tag)?.get(key) ?? library.catalog.texts.get('en')?.get(key);
    return { key, length: JSON.stringify(text).length };
  });
  return texts.sort((a, b) => b.length - a.length).map(({ key }) => key);
}

/** The wordiest codes of each family and of all, and every identifier: more than people ever paste. */
function largestMessages(tag: string): string[] {
  const wordiest = wordiestCodes(tag);
  const guid = '12345678-1234-1234-1234-123456789abc';
  const identifiers = `Trace ID: ${guid} Correlation ID: ${guid} Timestamp: 2026-02-03 04:05:06Z app id: ${guid} tenant id: ${guid} resource: ${guid} redirect_uri=https://contoso.com/${'callback/'.repeat(20)} scope: User.Read.All AADB2C90118 IDX10501 MSIS7012`;
  return [...familyNames.map((name) => `${name}:`), ''].map((prefix) => {
    const keys = wordiest.filter((key) => key.startsWith(prefix)).slice(0, 14);
    const codes = keys.map((key) => parseKey(key)).filter((code) => code !== undefined);
    return `${codes.map((code) => writeCode(code, library.families)).join(' ')} ${identifiers}`;
  });
}
