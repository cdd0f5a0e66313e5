import { type Cues, toAlternation } from '../language/cues';
import { MAX_SIGHTINGS, type Sighting } from './family';

/** More numbers than this in one list are not read: nobody asks about so many. */
const MAX_FURTHER_NUMBERS = 50;

/** A number on a line of its own, as lists are pasted. */
const NEXT_LINE = String.raw`[ \t]{0,3}\r?\n[ \t*•-]{0,4}(?=\d{3,7}[ \t]{0,3}(?:\r?\n|$))`;

/** The source of a pattern for one number or a list of them: "401", "401/403", "50072, 50074 and 50079". */
export function numberRun(number: string, cues: Cues): string {
  const and = String.raw`["'\x60*\s]{0,3}(?:[,;/|&+、，]\s?(?:(?:${toAlternation(cues.and)})(?=[\s\d]))?|(?:${toAlternation(cues.and)})(?=[\s\d]))["'\x60*\s\[]{0,3}`;
  return `${number}(?!\\d)(?:(?:${and}|${NEXT_LINE})${number}(?![\\d:-]|\\.\\d)){0,${MAX_FURTHER_NUMBERS}}`;
}

/** Lists the numbers of every match of a global pattern one of whose first two groups is a run of numbers. */
export function readRuns(pattern: RegExp, text: string, isMeant?: (match: RegExpExecArray) => boolean): Sighting[] {
  const sightings: Sighting[] = [];
  // `matchAll` copies the pattern at every call, which costs more than reading a short message.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && sightings.length < MAX_SIGHTINGS; match = pattern.exec(text)) {
    if (isMeant?.(match) ?? true) sightings.push(...toSightings(match));
  }
  return sightings;
}

const NUMBER = /\d{3,7}/g;

/** Lists the numbers of one match, each at its place. */
function toSightings(match: RegExpExecArray): Sighting[] {
  const run = match[1] ?? match[2] ?? '';
  const start = match.index + match[0].lastIndexOf(run);
  return (run.match(NUMBER) ?? []).map((id) => ({ id, index: start + run.indexOf(id) }));
}
