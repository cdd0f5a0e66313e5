import type { Cues } from '../language/cues';
import type { Sighting } from './family';
import { readNames } from './names';
import { numberRun, readRuns } from './number-run';
import { readWithin, windowsAround } from './windows';

/** Five to seven digits, one code often the beginning of another: the longest run counts. */
export const DIGITS = '[1-9]\\d{4,6}';

/** Marks of Markdown, which may stand inside a code as well. */
const MARK = String.raw`[*_~\x60\\]`;

/** What begins nearly all Entra codes. */
export const USUAL_DIGITS = String.raw`(?:(?:1[67]|2[089]|40|5[0-4]|6[57]|7[056]|8[01]|90)\d{3}|(?:5[03]|65|7[05]|90)\d{4}|(?:10|50|7[05]|90)\d{5})(?!\d)`;

/** The letters in their spellings and slips: ADDSTS, AAD5TS, AADST5; AADST and AADTS before what looks like a code. */
const LETTERS = [
  String.raw`AAD(?:ST|TS|SST)(?=[\s:-]{0,2}${USUAL_DIGITS})`,
  `A${MARK}{0,3}(?:A${MARK}{0,3})?D{1,2}${MARK}{0,3}[\\s_-]?${MARK}{0,3}[S5]${MARK}{0,3}T${MARK}{0,3}(?:SS?|5)`,
].join('|');

/** Between the letters and the digits people and Markdown put blanks, colons, dashes and marks. */
const GAP = String.raw`(?:\s(?:error\s)?code)?[\s:：#=|/_*~\x60\\"'()[\]–—.-]{0,6}`;

/** A code torn by a mark or by the end of a line, or typed with the letter O for a zero. */
const TORN = String.raw`(\d{1,4}(?:(?:${MARK}{1,3}|[=-]?\r?\n(?:>[ \t]?){0,3})\d{1,6}){1,3}|\d{5}[=-]?\r?\n(?:>[ \t]?){0,3}\d{2}(?=: )|(?=\d{0,6}[OlI])\d[\dOlI]{4,6})(?![\dOlI])`;

/** A list of fifty codes is no longer. */
const CHARACTERS_AFTER = 700;

/** Makes the reader of codes that have their prefix, in its spellings and slips. */
export function createPrefixReader(cues: Cues): (text: string) => Sighting[] {
  const run = numberRun(DIGITS, cues);
  const letters = new RegExp(LETTERS, 'gi');
  const prefixed = new RegExp(`(?:${LETTERS})${GAP}(${run}(?: ${USUAL_DIGITS}(?=\\s|$)){0,5})`, 'gi');
  const torn = new RegExp(`(?:${LETTERS})${GAP}${TORN}`, 'gi');
  return (text) =>
    readWithin(windowsAround(letters, 0, CHARACTERS_AFTER, text), (part) => {
      const whole = readTorn(torn, part);
      // What seems whole may be the beginning of one that goes on in the next line.
      const beginnings = new Set(whole.map(({ index }) => index));
      const others = readRuns(prefixed, part).filter(({ index }) => !beginnings.has(index));
      return [...whole, ...others];
    });
}

/** Only what makes a whole code when it is put together. */
function readTorn(torn: RegExp, text: string): Sighting[] {
  return readNames(torn, text).flatMap(({ id: pieces, index }) => {
    const id = pieces.replace(/O/gi, '0').replace(/[lI]/gi, '1').replace(/\D/g, '');
    return /^\d{5,7}$/.test(id) ? [{ id, index }] : [];
  });
}
