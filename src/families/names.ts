import type { Sighting } from './family';

/** A name that stands alone: no part of a path, an address, a file name or a longer identifier. */
export const NAME_START = '(?<![\\w./$@#-])';
export const NAME_END = '(?![\\w(-]|\\.[a-z])';

/** The source of a pattern for any of the names; matches nothing where there is none. */
export function anyOf(names: readonly string[]): string {
  return names.length === 0 ? '(?!)' : names.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|');
}

/** Lists what the first group of a global pattern matches, each at its place. */
export function readNames(pattern: RegExp, text: string): Sighting[] {
  const sightings: Sighting[] = [];
  // `matchAll` copies the pattern at every call, which costs more than reading a short message.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const id = match[1] ?? '';
    sightings.push({ id, index: match.index + match[0].lastIndexOf(id) });
  }
  return sightings;
}
