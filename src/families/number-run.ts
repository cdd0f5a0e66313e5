import { type Cues, toAlternation } from '../language/cues';
import type { Sighting } from './family';
import { windowsAround } from './windows';

/** More numbers than this in one list are not read: nobody asks about so many. */
const MAX_FURTHER_NUMBERS = 50;

/** The source of a pattern for one number or a list of them: "401", "401/403", "50072, 50074 and 50079". */
export function numberRun(number: string, cues: Cues): string {
  const and = String.raw`["'\x60*\s]{0,3}(?:[,;/|&、，]|(?:${toAlternation(cues.and)})(?=[\s\d]))["'\x60*\s\[]{0,3}`;
  return `${number}(?!\\d)(?:${and}${number}(?![\\d:-]|\\.\\d)){0,${MAX_FURTHER_NUMBERS}}`;
}

/** No label is longer, with all that may stand between it and its number. */
const CHARACTERS_BEFORE = 120;
/** No reason phrase or word behind a number reaches further. */
const CHARACTERS_AFTER = 100;

/** Makes a reader look only where a number stands that could be a code; `number` must be global. */
export function nearNumbers(number: RegExp, read: (text: string) => Sighting[]): (text: string) => Sighting[] {
  return (text) =>
    windowsAround(number, CHARACTERS_BEFORE, CHARACTERS_AFTER, text).flatMap((window) =>
      read(window.text).map(({ id, index }) => ({ id, index: window.start + index })),
    );
}

/** Lists the numbers of every match of a global pattern whose first group is a run of numbers. */
export function readRuns(pattern: RegExp, text: string, isMeant?: (match: RegExpExecArray) => boolean): Sighting[] {
  const sightings: Sighting[] = [];
  // `matchAll` copies the pattern at every call, which costs more than reading a short message.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isMeant?.(match) ?? true) sightings.push(...toSightings(match));
  }
  return sightings;
}

const NUMBER = /\d{3,7}/g;

/** Lists the numbers of one match, each at its place. */
function toSightings(match: RegExpExecArray): Sighting[] {
  const run = match[1] ?? '';
  const start = match.index + match[0].lastIndexOf(run);
  return (run.match(NUMBER) ?? []).map((id) => ({ id, index: start + run.indexOf(id) }));
}
