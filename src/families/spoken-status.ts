import type { Cues } from '../language/cues';
import type { Sighting } from './family';
import { createDeviceTest } from './label';
import { ALONE, createNumberedTest, NUMBER_ENDING } from './number-context';
import { numberRun, readRuns } from './number-run';
import { createTelling, type Place } from './told-status';
import { textBefore } from './windows';

/** Statuses that servers really send: what is read where no label vouches for the number. */
const COMMON = /^(?:4(?:0\d|1[0-8]|2[1-689]|31|40|49|51|9[4-9])|5(?:0\d|1[01]|2\d|30))$/;

/** Round numbers are counts and sums more often than statuses. */
const ROUND = /^[45][05]0$/;

/** Two failures in one: "401/403". */
const PAIR = new RegExp(
  `${ALONE}((?:40[13-9]|429|50[2-4])/(?:40[013-9]|429|50[0-4])|400/(?:40[1-9]|422))(?![\\d/-])`,
  'g',
);

const CHARACTERS_BESIDE = 90;

/** Nobody tells of several statuses in one breath in a log. */
const MAX_BREATH_LENGTH = 400;

/** Makes the reader of statuses that people tell of without a label: "we get a 403", "the API answers 429". */
export function createSpokenStatusReader(status: string, cues: Cues): (text: string) => Sighting[] {
  const candidate = new RegExp(`${ALONE}(${numberRun(`${status}(?!\\d|[.,]\\d)`, cues)})(${NUMBER_ENDING})`, 'gi');
  const { isTold, isHeard, standsAlone } = createTelling(cues);
  const isNumbered = createNumberedTest(cues);
  const isDevice = createDeviceTest(cues);
  const isFree = ({ text, start, end, before }: Place) => !isNumbered(before) && !isDevice(text, start, end);

  return (text) => {
    const readWhere = (test: (place: Place) => boolean) =>
      readRuns(candidate, text, (match) => {
        const place = toPlace(match, text);
        return test(place) && isFree(place);
      }).filter(({ id }) => COMMON.test(id));

    const told = [...readWhere(isTold), ...readRuns(PAIR, text).filter(({ id }) => COMMON.test(id))];
    if (text.length > MAX_BREATH_LENGTH) return told;
    // Two in one breath vouch for each other: "this should give 409, but we get 500".
    const heard = readWhere(isHeard);
    if (told.length === 0 && heard.length === 0) return [];
    const alone = readWhere(standsAlone);
    const isSeveral = new Set([...heard, ...alone].map(({ id }) => id)).size > 1;
    if (heard.length > 0 && isSeveral) return [...told, ...heard, ...alone];
    return told.length > 0 ? [...told, ...alone.filter(({ id }) => !ROUND.test(id))] : [];
  };
}

function toPlace(match: RegExpExecArray, text: string): Place {
  const [whole, run = '', ending = ''] = match;
  const end = match.index + whole.length;
  return {
    text,
    start: match.index,
    end,
    before: textBefore(text, match.index, CHARACTERS_BESIDE),
    after: text.slice(end, end + CHARACTERS_BESIDE),
    ending,
    isRound: ROUND.test(run),
  };
}
