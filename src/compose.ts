import { toExplanationView } from './cards/explanation-card';
import { toGuideView } from './cards/guide-card';
import { NO_HELP_PARTS, toHelpParts } from './cards/help-parts';
import { toPickerView } from './cards/language-card';
import {
  type NoticeView,
  toForeignView,
  toGuidesView,
  toHelpView,
  toOutdatedView,
  toSearchView,
  toWelcomeView,
} from './cards/notice-card';
import type { Reader } from './cards/reader';
import { NOT_SHARED, toShared, withRefresh } from './cards/sharing';
import { lookUp } from './catalog/catalog';
import { lookUpGuide } from './catalog/look-up-guide';
import { parseKey } from './families/code';
import type { Library } from './library';
import type { CodesTopic, GuideTopic, Topic } from './message/topic';
import type { Reply } from './reply';

/** Half of what Teams took at its strictest, and far below today's limit: bytes in UTF-16. */
const MAX_CARD_BYTES = 25 * 1024;

/** What is left out, step by step, of a card that would be too large: a message of many codes in a channel. */
const rooms = [
  { otherLines: 3, hasButton: true },
  { otherLines: 1, hasButton: true },
  { otherLines: 1, hasButton: false },
  { otherLines: 0, hasButton: false },
  { otherLines: 0, hasButton: false, isWithoutIdentifiers: true },
] as const;

type Room = (typeof rooms)[number];

/** Writes the reply about a topic for a reader. */
export function compose(topic: Topic, reader: Reader, library: Library): Reply {
  if (topic.about === 'codes') return explanation(topic, reader, library);
  if (topic.about === 'guide') return guide(topic, reader, library);
  const parts = toHelpParts(topic, reader, library.cards);
  const view = { ...noticeViewOf(topic, reader), ...parts, ...toShared(topic, reader) };
  const card = withRefresh(library.cards.notice(view), topic, reader);
  return { kind: 'notice', language: reader.language, view, card };
}

/** A reply about nothing that others could want to read. */
export function notice(said: NoticeView, { language }: Reader, { cards }: Library): Reply {
  const view = { ...said, ...NO_HELP_PARTS, ...NOT_SHARED };
  return { kind: 'notice', language, view, card: cards.notice(view) };
}

function explanation(topic: CodesTopic, reader: Reader, { cards }: Library): Reply {
  const [leading, ...others] = topic.codes.map((key) => parseKey(key)).filter((code) => code !== undefined);
  if (!leading) throw new Error(`a topic names no code: ${topic.codes.join(', ')}`);
  const finding = lookUp(leading, reader);
  const write = ({ otherLines, hasButton, ...room }: Room) => {
    const shown = 'isWithoutIdentifiers' in room ? { ...topic, identifiers: {} } : topic;
    const shared = hasButton ? toShared(shown, reader) : NOT_SHARED;
    const parts = toHelpParts(shown, reader, cards);
    const view = { ...toExplanationView(finding, { ...shown, others, otherLines }, reader), ...parts, ...shared };
    const card = withRefresh(cards.explanation(view), shown, reader);
    return { kind: 'explanation', language: reader.language, codes: [leading, ...others], view, card } as const;
  };
  // One code for one reader always fits, by test, and to measure a card costs as much as to fill it.
  const isSmall = others.length === 0 && !reader.isShared;
  const fits = ({ card }: Reply) => isSmall || JSON.stringify(card).length * 2 <= MAX_CARD_BYTES;
  const [first, ...further] = rooms;
  return further.reduce((reply, room) => (fits(reply) ? reply : write(room)), write(first));
}

function guide(topic: GuideTopic, reader: Reader, library: Library): Reply {
  const finding = lookUpGuide(topic.guide, reader);
  // A card may have been sent before its guide left the catalog.
  if (!finding) return compose({ about: 'guides' }, reader, library);
  const parts = toHelpParts(topic, reader, library.cards);
  const view = { ...toGuideView(finding, reader), ...parts, ...toShared(topic, reader) };
  const card = withRefresh(library.cards.explanation(view), topic, reader);
  return { kind: 'guide', language: reader.language, guide: topic.guide, view, card };
}

function noticeViewOf(topic: Exclude<Topic, CodesTopic | GuideTopic>, reader: Reader): NoticeView {
  switch (topic.about) {
    case 'foreign':
      return toForeignView(topic.foreign, reader);
    case 'guides':
      return toGuidesView(reader);
    case 'languages':
      return toPickerView(topic.next, reader);
    case 'welcome':
      return toWelcomeView(reader);
    case 'outdated':
      return toOutdatedView(reader);
    case 'search':
      return toSearchView(topic.found, reader);
    case 'help':
      return toHelpView(topic.occasion, topic.found, reader);
  }
}
