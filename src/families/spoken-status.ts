import { type Cues, toAlternation } from '../language/cues';
import type { Sighting } from './family';
import { createDeviceTest, WORD_END, WORD_START } from './label';
import {
  ALONE,
  countedThing,
  createContextTest,
  createNumberedTest,
  NUMBER_ENDING,
  standsForItself,
} from './number-context';
import { numberRun, readRuns } from './number-run';

/** Statuses that servers really send: what is read where no label vouches for the number. */
const COMMON = /^(?:4(?:0\d|1[0-8]|2[1-689]|31|40|49|51|9[4-9])|5(?:0\d|1[01]|2\d|30))$/;

/** Round numbers are counts and sums more often than statuses. */
const ROUND = '[45][05]0';

/** Two failures in one: "401/403". */
const PAIR = new RegExp(
  `${ALONE}((?:40[13-9]|429|50[2-4])/(?:40[013-9]|429|50[0-4])|400/(?:40[1-9]|422))(?![\\d/-])`,
  'g',
);

/** What says "API" or "Graph" before a number can only mean its answer; a server or an app may have a number. */
const NAMELESS = '(?:graph|api|apis|rest|curl|sharepoint|onedrive|接口)';

const CHARACTERS_BEFORE = 40;

/** Makes the reader of statuses that people tell of without a label: "we get a 403", "the API answers 429". */
export function createSpokenStatusReader(status: string, cues: Cues): (text: string) => Sighting[] {
  const run = numberRun(`${status}(?!\\d|[.,]\\d|${countedThing(cues)})`, cues);
  const patterns = spokenPatterns(run, cues).map(toPattern);
  const errors = toPattern(`${ALONE}(${run})[ \\t]?(?:${toAlternation(cues.error)})${WORD_END}`);
  const isRound = new RegExp(`^${ROUND}$`);
  const having = new RegExp(`${WORD_START}(?:${toAlternation(cues.having)})\\s(?:\\S{1,12}\\s){0,3}$`, 'i');
  // Of these any number may be meant, if nothing near tells that something answered with it.
  const vague = [
    `${ALONE}(${run})['’-]?(?:s|er|or)(?!\\w)`,
    `[>→⇒]\\s?(${run})(?![\\w.,])`,
    `${WORD_START}(?:${toAlternation(cues.article)})\\s(${run})${NUMBER_ENDING}(?=${standsForItself(cues)})`,
  ].map(toPattern);
  const isInContext = createContextTest([...cues.service, ...cues.signIn]);
  const readTogether = createTogetherReader(run, cues);
  const isNumbered = createNumberedTest(cues);
  const isDevice = createDeviceTest(cues);

  return (text) => {
    const before = (index: number) => text.slice(Math.max(0, index - CHARACTERS_BEFORE), index);
    // "We had 500 errors" counts them.
    const isCount = ({ id, index }: Sighting) =>
      having.test(before(index)) || (isRound.test(id) && !isInContext(text, index, index + id.length));
    const told = [
      ...patterns.flatMap((pattern) => readRuns(pattern, text)),
      ...readRuns(errors, text).filter((sighting) => !isCount(sighting)),
      ...vague
        .flatMap((pattern) => readRuns(pattern, text))
        .filter(({ id, index }) => isInContext(text, index, index + id.length)),
      ...readRuns(PAIR, text),
    ];
    return [...told, ...readTogether(text, told)].filter(
      ({ id, index }) => COMMON.test(id) && !isNumbered(before(index)) && !isDevice(text, index, index + id.length),
    );
  };
}

/** The ways in which people say that something answered with a status. */
function spokenPatterns(run: string, cues: Cues): string[] {
  const article = `${WORD_START}(?:${toAlternation(cues.article)})`;
  const received = `${WORD_START}(?:${toAlternation(cues.received)})`;
  const service = `${WORD_START}(?:${toAlternation(cues.service)})(?::[a-z]{1,3})?${WORD_END}`;
  const filler = `(?:${toAlternation([...cues.asking, ...cues.received, ...cues.article, ...cues.now])})`;
  const ends = `${NUMBER_ENDING}(?=${standsForItself(cues)})`;
  return [
    `${received}(?: ${filler}){0,4}[ \\t:]{0,2}(?:(?:${article}|the)\\s?)?(?!${ROUND})(${run})${ends}`,
    `(?<![\\d.])[1-9]\\d{0,2}\\s?[x×]\\s?(${run})${ends}`,
    `${received}[ \\t:]{1,2}${article}\\s?(?!${ROUND})(${run})${NUMBER_ENDING}(?![\\w-])`,
    `${received}\\s?(${run})${NUMBER_ENDING}(?=[\\s.!?。！？]{0,3}$)`,
    // "a 403" is a status, as it is one of a kind; a round number may be anything, but for "en 500:a".
    `${article}\\s?(?!${ROUND})(${run})${ends}`,
    `${article}\\s(${run})[:'’](?:a|an|or|orna)(?![\\w-])`,
    // "504 from Graph", "403 på portalen"
    `${ALONE}(${run})${NUMBER_ENDING}(?: ${filler}){1,3} ${service}`,
    // "the server often says 503", "proxy = 407", "接口一直429"
    `${service}(?:(?:[ ,]{1,2}${filler}){1,3}\\s?|(?:\\s[:=]|:)\\s)(${run})${ends}`,
    `${service}(?:[\\u3040-\\u30FF\\u4E00-\\u9FFF,、]{1,12} ?|(?<=[\\u4E00-\\u9FFF]))(${run})${ends}`,
    `${WORD_START}${NAMELESS}\\s?(${run})${ends}`,
    `${service}[^.\\n]{0,60}(?:(?<=[\\u4E00-\\u9FFF])[:：]|[:：]\\s|\\()(${run})(?=[)\\s.!]{0,3}(?:\\n|$))`,
  ];
}

/** Nobody tells of several statuses in one breath in a log. */
const MAX_BREATH_LENGTH = 400;

/** Two statuses in one breath vouch for each other: "this should give 409, but we get 500". */
function createTogetherReader(run: string, cues: Cues) {
  const received = `${WORD_START}(?:${toAlternation(cues.received)})`;
  const heard = toPattern(`${received}[ \\t:]{0,2}(${run})${NUMBER_ENDING}(?![\\w-])`);
  const alone = toPattern(`${ALONE}(${run})${NUMBER_ENDING}(?=${standsForItself(cues)})`);
  const isRound = new RegExp(`^${ROUND}$`);
  return (text: string, told: readonly Sighting[]): Sighting[] => {
    if (text.length > MAX_BREATH_LENGTH) return [];
    const heardFirst = readRuns(heard, text);
    const others = told.length + heardFirst.length > 0 ? readRuns(alone, text) : [];
    const ids = new Set([...heardFirst, ...others].map(({ id }) => id).filter((id) => COMMON.test(id)));
    if (heardFirst.length > 0 && ids.size > 1) return [...heardFirst, ...others];
    return told.length > 0 ? others.filter(({ id }) => !isRound.test(id)) : [];
  };
}

function toPattern(source: string): RegExp {
  return new RegExp(source, 'gi');
}
