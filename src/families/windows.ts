import type { Sighting } from './family';

/** A stretch of a text. */
export interface Window {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/**
 * Cuts out what stands around each match of a global pattern, in one piece where matches are close.
 *
 * Most of a message, and nearly all of a log, is nowhere near anything of interest; and patterns that know the words
 * of every language are dear. What stands before a match may rule it out (`isMeant`); asked of the pattern itself, that
 * would be slow.
 */
export function windowsAround(
  pattern: RegExp,
  before: number,
  after: number,
  text: string,
  isMeant?: (index: number) => boolean,
): Window[] {
  const ranges: { start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isMeant?.(match.index) === false) continue;
    const start = Math.max(0, match.index - before);
    const end = pattern.lastIndex + after;
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}

/** Reads each window by itself; a reader gives the places in the part that it gets, and here they are in the whole. */
export function readWithin(windows: readonly Window[], read: (part: string, start: number) => Sighting[]): Sighting[] {
  return windows.flatMap(({ start, text }) => read(text, start).map(({ id, index }) => ({ id, index: start + index })));
}

/** What stands before a place of a text, at most so many characters of it. */
export function textBefore(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - length), index);
}

/** No label is longer, with all that may stand between it and its code. */
const CHARACTERS_BEFORE = 120;
/** No reason phrase or word behind a code reaches further. */
const CHARACTERS_AFTER = 100;

/**
 * Makes a reader look only where something stands that could be a code; `mark` must be global.
 *
 * The reader gets the part, where it starts in the whole text, and that; places it gives are those in the part.
 */
export function near(
  mark: RegExp,
  read: (part: string, start: number, text: string) => Sighting[],
  isMeant?: (text: string, index: number) => boolean,
): (text: string) => Sighting[] {
  return (text) => {
    const isMarked = isMeant && ((index: number) => isMeant(text, index));
    const windows = windowsAround(mark, CHARACTERS_BEFORE, CHARACTERS_AFTER, text, isMarked);
    return readWithin(windows, (part, start) => read(part, start, text));
  };
}

/** What people say themselves stands before what they paste, and is shorter. */
const SPOKEN_LENGTH = 4000;

/** Cuts off what nobody said: patterns of everyday language are dear, and in a log they would find what nobody meant. */
export function spokenPart(text: string): string {
  return text.slice(0, SPOKEN_LENGTH);
}
