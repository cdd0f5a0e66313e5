import { type Cues, toAlternation } from '../language/cues';
import { createWords } from '../language/words';
import type { Sighting } from './family';
import { createDeviceTest, WORD_START } from './label';
import {
  ALONE,
  createContextTest,
  createCountTest,
  createEndTest,
  createNumberedTest,
  NUMBER_ENDING,
} from './number-context';
import { numberRun, readRuns } from './number-run';
import { textBefore } from './windows';

const CHARACTERS_BEFORE = 40;

/** Two codes on end: nobody counts or numbers things so beside words of signing in. */
const LIST = /\d{5,7}\D{1,20}\d{5,7}/;

/** "It's" begins a sentence of its own. */
const CONTRACTED = /^(?:it|that)['’]?s$/;

/** A field of another name holds the number: `"timeoutMs": 50000`. */
const FIELD = /["'][\w-]{1,40}["']\s{0,2}:\s{0,2}["']?$|\w\s?=\s?["']?$/;

/** Whoever asks about a number writes little else. */
const MAX_QUESTION_LENGTH = 200;

/** Makes the reader of sign-in codes that people tell of without a label: "got 50126 when signing in". */
export function createSpokenSignInReader(
  digits: string,
  cues: Cues,
  known: readonly string[],
): (text: string) => Sighting[] {
  const knownIds = new Set(known);
  const run = numberRun(digits, cues);
  const spoken = new RegExp(`${ALONE}(${run})${NUMBER_ENDING}`, 'gi');
  // "AADSTS50011 is gone, now it's 65001", "… and one 50074"
  const furtherBefore = new RegExp(
    `${WORD_START}(?:(?:${toAlternation(cues.now)})\\s?(?:(?:${toAlternation([...cues.is, ...cues.received])})\\s)?|(?:${toAlternation(cues.article)})\\s)$`,
    'i',
  );
  const standsAlone = createEndTest(cues);
  const leads = createWords([
    ...cues.received,
    ...cues.asking,
    ...cues.signIn,
    ...cues.error,
    ...cues.errorCode,
    ...cues.is,
    ...cues.now,
    ...cues.and,
    ...cues.code,
  ]);
  // At the start, behind a mark, or behind a word that leads on to what failed.
  const isLed = (before: string) => {
    const rest = before.replace(LEAD_GAP, '');
    return MARK_BEFORE.test(rest) || leads.startOfLast(rest) !== undefined;
  };
  // "Your verification code is 700016" is a one-time code, if nothing says that something went wrong.
  const codeBefore = new RegExp(
    `(?:${toAlternation(cues.code)})(?:\\s(?:${toAlternation(cues.is)}))?["'\\s:：]{0,3}$`,
    'i',
  );
  const isTrouble = createContextTest([...cues.error, ...cues.errorCode, ...cues.received]);
  const isCount = createCountTest(cues);
  const isNumbered = createNumberedTest(cues);
  // "My staff number is 50105"
  const isNumberOf = new RegExp(
    `${WORD_START}(?:${toAlternation(cues.numbered)})\\s?(?:${toAlternation(cues.is.filter((word) => !CONTRACTED.test(word)))})\\s?$`,
    'i',
  );
  const isDevice = createDeviceTest(cues);
  const isSigningIn = createContextTest(cues.signIn);
  const isCalledCode = createContextTest(cues.errorCode);

  /** Whether the number belongs to something else: a ticket, a field, a machine, a one-time code. */
  const isOther = ({ text, start, end, before }: Place) =>
    isNumbered(before) ||
    isNumberOf.test(before) ||
    FIELD.test(before) ||
    isDevice(text, start, end) ||
    (codeBefore.test(before) && !isTrouble(text, start, end));
  const isTold = ({ text, start, end, before, numbers }: Place) =>
    LIST.test(numbers) ||
    (standsAlone(text.slice(end, end + CHARACTERS_BEFORE)) && (isLed(before) || isCalledCode(text, start, end)));

  return (text) => {
    const isPrefixed = /AADSTS/i.test(text);
    const isQuestion = text.length <= MAX_QUESTION_LENGTH && /[?？]/.test(text);
    const isAbout = ({ start, end, numbers }: Place) =>
      isSigningIn(text, start, end) || (isQuestion && knownIds.has(numbers));
    return readRuns(spoken, text, (match) => {
      const place = toPlace(match, text);
      const isFurther = isPrefixed && furtherBefore.test(place.before);
      return !isOther(place) && (isFurther || (isAbout(place) && isTold(place)));
    }).filter(({ id, index }) => !isCount(text, index + id.length));
  };
}

const LEAD_GAP = /["'“‘\x60*\s(]{0,4}$/;
const MARK_BEFORE = /(?:^|[\n.,;:!?"'“”‘’\x60*()（）。，；：！？、>-])$/;

/** A number or a list of them, and where it stands. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly numbers: string;
}

function toPlace({ index, 0: whole, 1: numbers = '' }: RegExpExecArray, text: string): Place {
  const before = textBefore(text, index, CHARACTERS_BEFORE);
  return { text, start: index, end: index + whole.length, before, numbers };
}
