import { type Cues, toAlternation } from '../language/cues';
import { WORD_END, WORD_START } from './label';
import { createContextTest } from './number-context';
import { createSayings } from './sayings';

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
const ONE_ERROR = /^[ \t]?error(?!s)/i;
const BEHIND_ERROR = /^ (?:page|message|code|response|screen|status)\b/;
const END_OF_TEXT = /^[\s.!?。！？]{0,3}$/;

/** Knows the ways in which people say that something answered with a status. */
export function createTelling(cues: Cues): Telling {
  const { standsAlone, isReceivedBefore, isReceived, isAnswer, isNow, isOne } = createSayings(cues);
  const error = new RegExp(`^[ \\t]?(?:${toAlternation(cues.error)})${WORD_END}`, 'i');
  const having = new RegExp(`${WORD_START}(?:${toAlternation(cues.having)})\\s(?:\\S{1,12}\\s){0,3}$`, 'i');
  const isInContext = createContextTest([...cues.service, ...cues.signIn]);
  const isNear = ({ text, start, end }: Place) => isInContext(text, start, end);

  const isReceivedHere = ({ before, after, isRound }: Place) =>
    (isReceivedBefore(before) && END_OF_TEXT.test(after)) || (!isRound && isReceived(before, after));
  const isErrorWord = (after: string) => {
    const word = error.exec(after)?.[0];
    if (word === undefined) return false;
    const rest = after.slice(word.length);
    return standsAlone(rest) || BEHIND_ERROR.test(rest);
  };
  // "We had 500 errors", "404 fel idag" count them; "a 403 error when I open it" does not.
  const isError = (place: Place) => {
    const { before, after, isRound } = place;
    if (!isErrorWord(after)) return false;
    if (!isRound && isReceivedBefore(before)) return true;
    return !having.test(before) && ((!isRound && ONE_ERROR.test(after)) || isNear(place));
  };
  // "A 403" is a status, as it is one of a kind; a round number may be anything, unless something near can answer.
  const isOneHere = (place: Place) => {
    const { before, after, ending, isRound } = place;
    const one = isOne(before);
    if (one === 'no') return false;
    return NOUN_ENDING.test(ending) || (standsAlone(after) && ((!isRound && one === 'yes') || isNear(place)));
  };
  const isOneOfMany = (place: Place) =>
    (MULTIPLIER.test(place.before) && standsAlone(place.after)) ||
    ((PLURAL_ENDING.test(place.ending) || ARROW.test(place.before)) && isNear(place));
  const isCurrent = ({ before, after, isRound }: Place) => !isRound && isNow(before) && standsAlone(after);
  const isAnswerHere = ({ before, after }: Place) => isAnswer(before, after);

  return {
    standsAlone: ({ after }) => standsAlone(after),
    isHeard: ({ before }) => isReceivedBefore(before),
    isTold: (place) =>
      [isReceivedHere, isAnswerHere, isError, isCurrent, isOneHere, isOneOfMany].some((test) => test(place)),
  };
}
