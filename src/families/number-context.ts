import { type Cues, toAlternation } from '../language/cues';
import { createWords } from '../language/words';
import { WORD_END, WORD_START } from './label';
import { textBefore } from './windows';

/** No word, version, price, path, port or field before: a number that is a part of something else is not a code. */
export const ALONE = '(?<![\\w.:$€£¥#/+=&?@~-]|\\d,)';

/** The ends that languages add to a number they treat as a noun: "403s", "403:an", "403-er", "500er". */
export const NUMBER_ENDING =
  "(?:[:'’-]?(?:s|a|an|or|orna|e|en|er|ern|ere|ene|eren|tje|tjes)(?![A-Za-z\\u00C0-\\u024F]))?";

/**
 * A letter of Chinese or Japanese, which put no blanks between words.
 *
 * Said by what it is not: to fold the case of twenty thousand characters takes a second at the first use.
 */
export const NOT_LATIN = '(?:(?![\\x00-\\u024F])[^\\n])';

/** Words with which Chinese counts, names the unit or the thing that a number belongs to. */
const HAN_UNIT =
  '(?!页面|日志|点击|本地|行为|分配|位置|名称|线上)[次个個条條张張人元块塊円台封份名位件页頁天年月日万萬多余餘家强強字行步米秒分点點号號栋層层間间室路線线班度岁户辆只本箱瓶包批届期楼]';

/** Makes the test whether what stands behind a number, from `end`, makes it a size, a price or a count. */
export function createCountTest(cues: Cues): (text: string, end: number) => boolean {
  const units = '(?:ms|sec|min|[kmg]i?b(?:it|ps)?|px|kr|sek|nok|dkk|eur|usd|rmb|chf|gbp|km|kg|mg|ml|mm|cm|kwh|[ap]m)';
  // "Of" is "or" in Dutch: "401 of 403".
  const total = '(?:of\\s(?!(?:4|5)\\d\\d(?!\\d))|(?:of\\s(?:the|all)|av|van|von)(?:\\s(?:de|alle))?\\s)\\d';
  const counted = new RegExp(
    `^[ \\t]?(?:${units}(?![A-Za-z])|[%€$£¥°]|[:,]-|\\.\\.|${total}|(?:${toAlternation(cues.counted)})${WORD_END}|${HAN_UNIT})`,
    'i',
  );
  return (text, end) => counted.test(text.slice(end, end + COUNTED_LENGTH));
}

/** No word of `counted` is longer. */
const COUNTED_LENGTH = 40;

const GAP_BEHIND = /^[ "'*\x60”’]{0,3}/;
const MARK_BEHIND = /^(?: "(?=[A-Z])|[ "'*\x60”’]{0,3}(?:$|[!?;:)\]\r\n，。、；？！）…–“„«]|[.,](?!\d)|->|-\s))/i;
const NOT_LATIN_FIRST = /^[^\0-\u024F]/;

/** Makes the test whether a number stands for itself: behind it the end, a mark, or a word that names nothing countable. */
export function createEndTest(cues: Cues): (after: string) => boolean {
  const errors = new Set(cues.error);
  const words = createWords([...cues.asking.filter((word) => !errors.has(word)), ...cues.and, ...cues.now]);
  return (after) => {
    if (MARK_BEHIND.test(after)) return true;
    const rest = after.replace(GAP_BEHIND, '');
    // A blank or, as in Chinese and Japanese, nothing parts the number from the word.
    const isParted = rest.length < after.length || NOT_LATIN_FIRST.test(rest);
    return isParted && words.endOfFirst(rest) !== undefined;
  };
}

const GAP_BEFORE = /["'\s:：#(-]{0,4}$/;
const SHORT_GAP_BEFORE = /\.["'\s:：#(-]{0,4}$/;

/** Makes the test whether what stands before a number says whose number it is: "ticket ", "PLZ ". */
export function createNumberedTest(cues: Cues): (before: string) => boolean {
  const numbered = createWords(cues.numbered);
  // Behind "nr." a number follows; behind "Forgot the password." a new sentence.
  const short = createWords(cues.numbered.filter((word) => word.length <= ABBREVIATION_LENGTH));
  return (before) =>
    numbered.startOfLast(before.replace(GAP_BEFORE, '')) !== undefined ||
    short.startOfLast(before.replace(SHORT_GAP_BEFORE, '')) !== undefined ||
    SERIES.test(before) ||
    FIELD.test(before);
}

/** No abbreviation that is followed by a full stop is longer. */
const ABBREVIATION_LENGTH = 4;

/** A word in capitals before a number names a series of something: "EN 50126", "PLZ 50126", "GT 500". */
const SERIES = /(?<![A-Za-z])(?!MFA|CA|SSO|AAD|API|HTTP|URL|REST|GET|PUT|POST)[A-Z]{1,4}[\s-]$/;

/** It follows another number, as a size does in a log and a price in a table, or ends a range or a total. */
const FIELD = /\d\s{0,2}[\s(]$|\.\.\s?$|\d\s(?:av|van|von)\s$/;

/** Makes the test whether errors are counted: "we had 500 errors". */
export function createErrorCountTest(cues: Cues): (text: string) => boolean {
  const counted = new RegExp(
    `${WORD_START}(?:${toAlternation(cues.having)})\\s(?:\\S{1,12}\\s){0,3}\\d{3}\\s(?:${toAlternation(cues.error)})${WORD_END}`,
    'i',
  );
  return (text) => counted.test(text);
}

/** How far the words that give a number its meaning may stand from it. */
const CONTEXT_LENGTH = 100;

/** Makes the test whether a word of a list stands near the number from `start` to `end`. */
export function createContextTest(contextWords: readonly string[]) {
  const words = createWords(contextWords);
  return (text: string, start: number, end: number) =>
    words.standIn(textBefore(text, start, CONTEXT_LENGTH)) || words.standIn(text.slice(end, end + CONTEXT_LENGTH));
}
