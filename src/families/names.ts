import { MAX_SIGHTINGS, type Sighting } from './family';
import { textBefore } from './windows';

/** A name that stands alone: no part of a path, an address, a file name or a longer identifier. */
export const NAME_START = '(?<![\\w./$@#-])';
export const NAME_END = '(?![\\w(-]|\\.[a-z])';

/** The source of a pattern for any of the names; matches nothing where there is none. */
export function anyOf(names: readonly string[]): string {
  return names.length === 0 ? '(?!)' : names.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|');
}

const PART_BEFORE = new RegExp(`${NAME_START}$`);
const PART_AFTER = new RegExp(`^${NAME_END}`);

/** Makes the reader of names that stand alone; to look for the bare names and then around them is quickest. */
export function createNameReader(names: readonly string[]): (text: string) => Sighting[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${anyOf(longestFirst)})`, 'gi');
  return (text) =>
    readNames(pattern, text).filter(
      ({ id, index }) =>
        PART_BEFORE.test(textBefore(text, index, 1)) &&
        PART_AFTER.test(text.slice(index + id.length, index + id.length + 2)),
    );
}

/** Lists what a global pattern or, where it has one, its first group matches, each at its place. */
export function readNames(pattern: RegExp, text: string): Sighting[] {
  const sightings: Sighting[] = [];
  // `matchAll` copies the pattern at every call, which costs more than reading a short message.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && sightings.length < MAX_SIGHTINGS; match = pattern.exec(text)) {
    const id = match[1] ?? match[0];
    sightings.push({ id, index: match.index + match[0].lastIndexOf(id) });
  }
  return sightings;
}
