import { type Cues, toAlternation } from '../language/cues';
import type { Sighting } from './family';

/** More numbers than this in one list are not read: nobody asks about so many. */
const MAX_FURTHER_NUMBERS = 50;

/** The source of a pattern for one number or a list of them: "401", "401/403", "50072, 50074 and 50079". */
export function numberRun(number: string, cues: Cues): string {
  const and = String.raw`["'\x60*\s]{0,3}(?:[,;/|&、，]|(?:${toAlternation(cues.and)})(?=[\s\d]))["'\x60*\s\[]{0,3}`;
  return `${number}(?!\\d)(?:${and}${number}(?![\\d:-]|\\.\\d)){0,${MAX_FURTHER_NUMBERS}}`;
}

/** Finds every match of a pattern whose first group is a run of numbers, and lists its numbers. */
export function readRuns(pattern: RegExp, text: string): Sighting[] {
  return Array.from(text.matchAll(pattern)).flatMap(toSightings);
}

/** Lists the numbers of one match, each at its place. */
export function toSightings(match: RegExpExecArray): Sighting[] {
  const run = match[1] ?? '';
  const start = match.index + match[0].lastIndexOf(run);
  return Array.from(run.matchAll(/\d{3,7}/g), (number) => ({ id: number[0], index: start + number.index }));
}
