import { type Cues, toAlternation } from '../language/cues';
import type { Family } from './family';
import { createLabelReader, WORD_START } from './label';
import { nearNumbers, numberRun, readRuns } from './number-run';

/** Five to seven digits, one code often the beginning of another: the longest run counts. */
const DIGITS = '\\d{5,7}';

/** The prefix in its spellings and slips; before the digits people and Markdown put blanks, colons, dashes and marks. */
const PREFIX = String.raw`A{1,2}D{1,2}[\s_-]?[S5]T[S5][\s:：#=_*\x60"'()\[\]–—.-]{0,6}`;

/** A number that needs a label. Most numbers of most messages have the prefix, and labels are dear to look for. */
const UNPREFIXED = /(?<!\d|AADSTS[\s:]{0,2})\d{5,7}(?!\d)/gi;

/** The look-up page of Microsoft, whichever cloud or region serves it. */
const LOOK_UP_ADDRESS = /\blogin\.(?:microsoft|windows|partner)[a-z.-]{1,40}\/error\?code=(\d{5,7})(?!\d)/gi;

/** Names under which logs and programs keep the code, beside the words that people use. */
const FIELD_NAMES = ['result[\\s_-]?type', 'error[\\s_-]?codes?', 'error[\\s_-]?no'];

/** Five digits from 10000 to 15999 belong to sockets, databases and the like; Microsoft Entra ID starts at 16000. */
const OTHER_ISSUERS = /^1[0-5]\d{3}$/;

/** First digits that Entra codes really have: what a plain "error 50126" must show to be read as one. */
const USUAL_START =
  /^(?:(?:1[67]|2[089]|40|5[0-4]|6[57]|7[056]|8[01]|90)\d{3}|(?:5[03]|65|7[05]|90)\d{4}|(?:10|50|7[05]|90)\d{5})$/;

/** Sign-in codes of Microsoft Entra ID: AADSTS and 5 to 7 digits. */
export function createEntra(cues: Cues): Family {
  const run = numberRun(DIGITS, cues);
  const prefixed = new RegExp(`${PREFIX}(${run})`, 'gi');
  const readCertain = createLabelReader([...FIELD_NAMES, toAlternation(cues.errorCode)].join('|'), run, cues);
  const readLikely = createLabelReader(`${WORD_START}(?:${toAlternation(cues.error)})`, run, cues);
  const readLabelled = nearNumbers(UNPREFIXED, (text) => [
    ...readCertain(text).filter(({ id }) => !OTHER_ISSUERS.test(id)),
    ...readLikely(text).filter(({ id }) => USUAL_START.test(id)),
  ]);

  return {
    name: 'entra',
    wrappers: new Set(['70002']),
    isId: (id) => /^\d{5,7}$/.test(id),
    write: (id) => `AADSTS${id}`,
    lookUpUrl: (id) => `https://login.microsoftonline.com/error?code=${id}`,
    readBare: (digits) => (/^\d{5,7}$/.test(digits) ? digits : undefined),
    read: (text) => [...readRuns(prefixed, text), ...readRuns(LOOK_UP_ADDRESS, text), ...readLabelled(text)],
  };
}
