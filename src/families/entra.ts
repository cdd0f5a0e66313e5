import { type Cues, toAlternation } from '../language/cues';
import type { Family, Sighting } from './family';
import { createLabelReader, WORD_START } from './label';

import { numberRun, readRuns } from './number-run';
import { createSpokenSignInReader } from './spoken-sign-in';
import { near } from './windows';

/** Five to seven digits, one code often the beginning of another: the longest run counts. */
const DIGITS = '[1-9]\\d{4,6}';

/** Marks of Markdown, which may stand inside a code as well. */
const MARK = String.raw`[*_~\x60\\]`;

/** What begins nearly all Entra codes. */
const USUAL_DIGITS = String.raw`(?:(?:1[67]|2[089]|40|5[0-4]|6[57]|7[056]|8[01]|90)\d{3}|(?:5[03]|65|7[05]|90)\d{4}|(?:10|50|7[05]|90)\d{5})(?!\d)`;

/** The letters in their spellings and slips: ADDSTS, AAD5TS, AADST5; AADST and AADTS before what looks like a code. */
const LETTERS = [
  String.raw`AAD(?:ST|TS|SST)(?=[\s:-]{0,2}${USUAL_DIGITS})`,
  `A${MARK}{0,3}(?:A${MARK}{0,3})?D{1,2}${MARK}{0,3}[\\s_-]?${MARK}{0,3}[S5]${MARK}{0,3}T${MARK}{0,3}(?:SS?|5)`,
].join('|');

/** Between the letters and the digits people and Markdown put blanks, colons, dashes and marks. */
const GAP = String.raw`[\s:：#=|/_*~\x60\\"'()[\]–—.-]{0,6}`;

/** A code torn by a mark or by the end of a line, or typed with the letter O for a zero. */
const TORN = String.raw`(\d{1,4}(?:(?:${MARK}{1,3}|[=-]?\r?\n(?:>[ \t]?){0,3})\d{1,6}){1,3}|(?=\d{0,6}O)\d[\dO]{4,6})(?![\dO])`;

/** A number that needs a label. Most numbers of most messages have the prefix, and labels are dear to look for. */
const UNPREFIXED = /(?<!\d|AADSTS[\s:]{0,2})\d{5,7}(?!\d)/gi;

/** The look-up page of Microsoft, whichever cloud or region serves it. */
const LOOK_UP_ADDRESS = /\blogin\.(?:microsoft|windows|partner)[a-z.-]{1,40}\/error\?code=(\d{5,7})(?!\d)/gi;

/** Names under which logs and programs keep the code, beside the words that people use. */
const FIELD_NAMES = ['result[\\s_-]?type', 'error[\\s_-]?codes?', 'error[\\s_-]?no'];

/** 10000 to 15999 and 18400 to 18499 belong to sockets, databases and the like; Microsoft Entra ID starts at 16000. */
const OTHER_ISSUERS = /^1(?:[0-5]\d|84)\d\d$/;

/** First digits that any Entra code has. */
const POSSIBLE_START = /^(?:\d{5}|(?:1[0-6]|2[2-4]|5[035]|65|7[05]|90)\d{4}|(?:10|14|50|7[05]|90)\d{5})$/;

const USUAL = new RegExp(`^${USUAL_DIGITS}`);

/** Sign-in codes of Microsoft Entra ID: AADSTS and 5 to 7 digits. */
export function createEntra(cues: Cues, known: readonly string[]): Family {
  const run = numberRun(DIGITS, cues);
  const prefixed = new RegExp(`(?:${LETTERS})${GAP}(${run}(?: ${USUAL_DIGITS}(?=\\s|$)){0,5})`, 'gi');
  const torn = new RegExp(`(?:${LETTERS})${GAP}${TORN}`, 'gi');
  const readField = createLabelReader(FIELD_NAMES.join('|'), run, cues);
  const readCalledCode = createLabelReader(`${WORD_START}(?:${toAlternation(cues.errorCode)})`, run, cues);
  const readCalledError = createLabelReader(`${WORD_START}(?:${toAlternation(cues.error)})`, run, cues);
  const readSpoken = createSpokenSignInReader(DIGITS, cues, known);
  const readUnprefixed = near(UNPREFIXED, (text) => [
    ...readField(text).filter(({ id }) => !OTHER_ISSUERS.test(id)),
    ...readCalledCode(text).filter(({ id }) => !OTHER_ISSUERS.test(id) && POSSIBLE_START.test(id)),
    ...[...readCalledError(text), ...readSpoken(text)].filter(({ id }) => USUAL.test(id)),
  ]);

  return {
    name: 'entra',
    wrappers: new Set(['70002']),
    isId: (id) => /^\d{5,7}$/.test(id),
    write: (id) => `AADSTS${id}`,
    lookUpUrl: (id) => `https://login.microsoftonline.com/error?code=${id}`,
    readBare: (word) => (/^\d{5,7}$/.test(word) ? word : undefined),
    read: (text) => [
      ...readRuns(prefixed, text),
      ...readTorn(torn, text),
      ...readRuns(LOOK_UP_ADDRESS, text),
      ...readUnprefixed(text),
    ],
  };
}

/** Only what makes a whole code when it is put together. */
function readTorn(torn: RegExp, text: string): Sighting[] {
  return [...text.matchAll(torn)].flatMap((match) => {
    const id = (match[1] ?? '').replace(/[^\dO]/gi, '').replace(/O/gi, '0');
    return /^\d{5,7}$/.test(id) ? [{ id, index: match.index }] : [];
  });
}
