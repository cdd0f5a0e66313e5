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
 * of every language are dear.
 */
export function windowsAround(pattern: RegExp, before: number, after: number, text: string): Window[] {
  const ranges: { start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = Math.max(0, match.index - before);
    const end = pattern.lastIndex + after;
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}

/** No label is longer, with all that may stand between it and its code. */
const CHARACTERS_BEFORE = 120;
/** No reason phrase or word behind a code reaches further. */
const CHARACTERS_AFTER = 100;

/** Makes a reader look only where something stands that could be a code; `mark` must be global. */
export function near(mark: RegExp, read: (text: string) => Sighting[]): (text: string) => Sighting[] {
  return (text) =>
    windowsAround(mark, CHARACTERS_BEFORE, CHARACTERS_AFTER, text).flatMap((window) =>
      read(window.text).map(({ id, index }) => ({ id, index: window.start + index })),
    );
}
