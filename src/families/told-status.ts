import { type Cues, toAlternation } from '../language/cues';
import { WORD_END, WORD_START } from './label';
import { createContextTest, NOT_LATIN, standsForItself } from './number-context';

/** A number that may be a status, and what stands around it. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands before, and behind, as far as it can matter. */
  readonly before: string;
  readonly after: string;
  /** What makes a noun of it: the "s" of "403s". */
  readonly ending: string;
  /** Whether it is one of the numbers that more often count or price something: 400, 500. */
  readonly isRound: boolean;
}

/** How a status is told at a place. */
export interface Telling {
  /** Whether the number stands for itself: nothing behind it is counted by it. */
  standsAlone(place: Place): boolean;
  /** Whether somebody directly says that they got it. */
  isHeard(place: Place): boolean;
  /** Whether the words around it say that something answered with it. */
  isTold(place: Place): boolean;
}

/** The ends of a number that is treated as a noun, in the singular ("en 500:a") and in the plural ("500s"). */
const NOUN_ENDING = /^[:'’](?:a|an|or|orna)$/;
const PLURAL_ENDING = /^['’-]?(?:s|er|or)$/;
const MULTIPLIER = /(?<![\d.])[1-9]\d{0,2}\s?[x×]\s?$/;
const ARROW = /[>→⇒]\s?$/;
const WHOLE_WORD_AFTER = /^[\w-]/;
const ONE_ERROR = /^[ \t]?error(?!s)/i;
const END_OF_TEXT = /^[\s.!?。！？]{0,3}$/;
const END_OF_LINE = /^[)\s.!]{0,3}(?:\n|$)/;

/** What says "API" or "Graph" before a number can only mean its answer; a server or an app may have a number. */
const NAMELESS =
  /(?<![A-Z\u00C0-\u024F])(?:graph|apis?|rest|curl|sharepoint|onedrive|nginx|cloudflare|haproxy|接口)\s?$/i;

/** Knows the ways in which people say that something answered with a status. */
export function createTelling(cues: Cues): Telling {
  // "500 HTTP requests", "503 error reports": such words count what follows.
  const nouns = new Set(['http', 'status', 'code', ...cues.error, ...cues.service]);
  const asking = cues.asking.filter((word) => !nouns.has(word));
  const filler = `(?:${toAlternation([...asking, ...cues.received, ...cues.article, ...cues.now])})`;
  const fillerBefore = new RegExp(`,? ${filler},? ?$`, 'i');
  const fillerAfter = new RegExp(`^ ${filler}(?= )`, 'i');
  const articleBefore = new RegExp(`${WORD_START}(?:${toAlternation([...cues.article, 'the'])})\\s?$`, 'i');
  const receivedBefore = new RegExp(`${WORD_START}(?:${toAlternation(cues.received)})[ \\t:]{0,2}$`, 'i');
  const service = `${WORD_START}(?:${toAlternation(cues.service)})(?::[a-z]{1,3})?${WORD_END}`;
  const serviceAnywhere = new RegExp(service, 'i');
  const serviceBefore = new RegExp(`${service}$`, 'i');
  const serviceAfter = new RegExp(`^ ${service}`, 'i');
  // "proxy = 407", "接口一直429"
  const serviceMarkedBefore = new RegExp(
    `${service}(?:(?<!s)(?:\\s[:=]|:)\\s|(?:${NOT_LATIN}|,){1,12} ?|(?<=${NOT_LATIN}))$`,
    'i',
  );
  // "The page does not load: 404"
  const clauseBefore = new RegExp(`[^.\\n]{0,60}(?:(?<=${NOT_LATIN})[:：]|[:：]\\s|\\()$`);
  const ends = new RegExp(`^${standsForItself(cues)}`, 'i');
  const error = new RegExp(
    `^[ \\t]?(?:${toAlternation(cues.error)})(?=${standsForItself(cues)}| (?:page|message|code|response|screen|status)\\b)`,
    'i',
  );
  const nowBefore = new RegExp(`${WORD_START}(?:${toAlternation(cues.now)})\\s?$`, 'i');
  const having = new RegExp(`${WORD_START}(?:${toAlternation(cues.having)})\\s(?:\\S{1,12}\\s){0,3}$`, 'i');
  const isInContext = createContextTest([...cues.service, ...cues.signIn]);

  /** "We received a", "the API only gives us". */
  const isReceived = ({ before, after, isRound }: Place): boolean => {
    if (receivedBefore.test(before) && END_OF_TEXT.test(after)) return true;
    if (isRound) return false;
    const one = before.replace(articleBefore, '');
    if (one !== before && receivedBefore.test(one) && !WHOLE_WORD_AFTER.test(after)) return true;
    return ends.test(after) && peel(before, fillerBefore, 4).some((rest) => receivedBefore.test(rest));
  };
  /** "The server often says 503", "504 from Graph", "403 på portalen". */
  const isAnswer = ({ before, after }: Place): boolean =>
    (ends.test(after) && (NAMELESS.test(before) || serviceMarkedBefore.test(before) || isSaidBy(before))) ||
    (END_OF_LINE.test(after) && serviceAnywhere.test(clauseBefore.exec(before)?.[0] ?? '')) ||
    peel(after, fillerAfter, 3).some((rest, count) => count > 0 && serviceAfter.test(rest));
  const isSaidBy = (before: string) =>
    peel(before, fillerBefore, 3).some((rest, count) => count > 0 && serviceBefore.test(rest));
  // "We had 500 errors", "404 fel idag" count them; "a 403 error when I open it" does not.
  const isError = ({ text, start, end, before, after, isRound }: Place) =>
    error.test(after) &&
    ((!isRound && receivedBefore.test(before)) ||
      (!having.test(before) && ((!isRound && ONE_ERROR.test(after)) || isInContext(text, start, end))));
  const isNow = ({ before, after, isRound }: Place) => !isRound && nowBefore.test(before) && ends.test(after);
  // "A 403" is a status, as it is one of a kind; a round number may be anything, unless something near can answer.
  const ambiguous = cues.article.filter((word) => cues.and.includes(word));
  // "En" is "a" in Swedish and "and" in Dutch.
  const maybeArticle = new RegExp(`${WORD_START}(?:${toAlternation(ambiguous)})\\s$`, 'i');
  const isOne = ({ text, start, end, before, after, ending, isRound }: Place) =>
    articleBefore.test(before) &&
    (NOUN_ENDING.test(ending) ||
      (ends.test(after) && ((!isRound && !maybeArticle.test(before)) || isInContext(text, start, end))));
  const isOneOfMany = ({ text, start, end, before, after, ending }: Place) =>
    (MULTIPLIER.test(before) && ends.test(after)) ||
    ((PLURAL_ENDING.test(ending) || ARROW.test(before)) && isInContext(text, start, end));

  return {
    standsAlone: ({ after }) => ends.test(after),
    isHeard: ({ before }) => receivedBefore.test(before),
    isTold: (place) => [isReceived, isAnswer, isError, isNow, isOne, isOneOfMany].some((test) => test(place)),
  };
}

/** A text with no, one, two … words taken off, as long as the pattern matches; each word tried by one pattern is dear. */
function peel(text: string, word: RegExp, max: number): string[] {
  const rests = [text];
  for (let rest = text; rests.length <= max; ) {
    const match = word.exec(rest);
    if (!match) break;
    rest = match.index === 0 ? rest.slice(match[0].length) : rest.slice(0, match.index);
    rests.push(rest);
  }
  return rests;
}
