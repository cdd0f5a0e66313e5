import { type Cues, toAlternation } from '../language/cues';
import { readAccessLog } from './access-log';
import type { Family } from './family';
import { createWordReader, WORD_END, WORD_START } from './label';
import { anyOf } from './names';
import { ALONE, createCountTest, NOT_LATIN } from './number-context';
import { numberRun, readRuns } from './number-run';
import { REASON_PHRASES } from './reason-phrases';
import { createSpokenStatusReader } from './spoken-status';
import { near, spokenPart, textBefore } from './windows';

/** Only 4xx and 5xx are failures; a 2xx or 3xx in a message is never what it is about. Nor is a telephone number. */
const STATUS = '[45]\\d\\d(?!\\)?[\\s-]\\d{3}[\\s-]\\d)';

/** Two numbers out of range that servers do send. */
const OUT_OF_RANGE = '783|999';

/** What may be a status; parts of paths and the times of a log are none. */
const NUMBER = new RegExp(`(?<![\\d/.])(?:[45]\\d\\d|${OUT_OF_RANGE})(?!\\d|\\s?(?:ms|bytes|[km]b)\\b)`, 'gi');

const BARE = new RegExp(`^(?:[1-5]\\d\\d|${OUT_OF_RANGE})$`);

/** A code in three or more capitalized pieces that a status came with: "403 BotNotInConversationRoster". */
const WITH_NAME = new RegExp(`${ALONE}(${STATUS})[\\s:(–-]{1,3}(?=(?:[A-Z][a-z]+){3})`, 'g');

/** HTTP statuses, of which a message reports those from 400 to 599; `names` are codes that answers carry beside them. */
export function createHttp(cues: Cues, names: readonly string[]): Family {
  const run = numberRun(`${STATUS}(?!\\d)`, cues);
  const isCount = createCountTest(cues);
  const error = `(?:${toAlternation(cues.error)})`;
  const errorWords = toAlternation([...cues.errorCode, ...cues.error]);
  const statusWords = toAlternation(cues.statusCode);
  const reason = `(?:${REASON_PHRASES}|${toAlternation(cues.reason)})`;
  const certain = [
    `\\bHTTP(?:/\\d(?:\\.\\d)?)?["']?[\\s:_-]{0,3}(?:(?:response|${statusWords}|${errorWords})[\\s:=_-]{1,3}){0,3}["'(]?(${run}|(?:${OUT_OF_RANGE})(?!\\d))`,
    `${ALONE}\\(?(${STATUS})\\)?(?:["'\x60\\s:(–-]{1,4}|(?=${NOT_LATIN}))(?:${reason}|${anyOf(names)})${WORD_END}`,
    `${WORD_START}${reason}[\\s:(–-]{1,4}(${STATUS})(?![\\d.,]\\d|\\w)`,
    `${ALONE}(${run})(?:-|\\s?(?:HTTP|status)[\\s-]?)${error}${WORD_END}`,
    `${WORD_START}(?:${toAlternation(cues.article)})\\s(${run})[\\s-]${error}${WORD_END}`,
    // A browser's or gateway's own words, and OkHttp's.
    `\\bIIS[\\s:]{1,2}(?:error\\s)?(${STATUS})(?:\\.\\d{1,2})?\\b`,
    `\\bcode=(${STATUS})(?=,\\s?message=)`,
  ].map((source) => new RegExp(source, 'gi'));
  const failedWith = new RegExp(`${WORD_START}${error}(?:\\s\\w{1,12}){0,2}\\s\\((${STATUS})\\)`, 'gi');
  const readLabelled = createWordReader(
    `(?:${statusWords}|${WORD_START}(?:${errorWords})|Status\\w{0,16}\\sCode|\\n\\s{0,12}Code)`,
    run,
    cues,
  );
  const readSpoken = createSpokenStatusReader(STATUS, cues);
  const readSurely = near(NUMBER, (text, start, whole) => [
    ...readAccessLog(text, start, whole),
    ...certain.flatMap((pattern) => readRuns(pattern, text)),
    ...readRuns(WITH_NAME, text),
    ...readRuns(failedWith, text),
    ...readLabelled(text),
  ]);
  const readSaid = near(NUMBER, readSpoken);

  return {
    name: 'http',
    isId: (id) => /^[1-9]\d\d$/.test(id),
    write: (id) => `HTTP ${id}`,
    lookUpUrl: () => undefined,
    readBare: (word) => (BARE.test(word) ? word : undefined),
    read: (text) =>
      [...readSurely(text), ...readSaid(spokenPart(text))].filter(
        ({ id, index }) => !isProgress(text, index, id) && !isCount(text, index + id.length),
      ),
  };
}

/** "Status: 500/500 done" counts. */
function isProgress(text: string, index: number, id: string): boolean {
  const end = index + id.length;
  return text.slice(end, end + 4) === `/${id}` || textBefore(text, index, 4) === `${id}/`;
}
