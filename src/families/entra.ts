import { type Cues, toAlternation } from '../language/cues';
import { createPrefixReader, DIGITS, USUAL_DIGITS } from './aadsts-prefix';
import type { Family } from './family';
import { createLabelReader, createWordReader, WORD_START } from './label';
import { numberRun, readRuns } from './number-run';
import { createSpokenSignInReader } from './spoken-sign-in';
import { near, spokenPart, textBefore } from './windows';

/** A number that needs a label. Most numbers of most messages have the prefix, and labels are dear to look for. */
const UNPREFIXED = /\d{5,7}(?!\d|\s?(?:ms|bytes|[km]b)\b)/gi;
const PREFIX_BEFORE = /AADSTS[\s:]{0,2}$/i;
const PART_BEFORE = /[\d/.]$|\b[A-Z]$/i;

function isUnprefixed(text: string, index: number): boolean {
  const before = textBefore(text, index, 2);
  return !PART_BEFORE.test(before) && !PREFIX_BEFORE.test(textBefore(text, index, 8));
}

/** The look-up page of Microsoft, whichever cloud or region serves it. */
const LOOK_UP_ADDRESS = /\blogin\.(?:microsoft|windows|partner)[a-z.-]{1,40}\/error\?code=(\d{5,7})(?!\d)/gi;

/** Names under which logs and programs keep the code, beside the words that people use. */
const FIELD_NAMES = ['result[\\s_-]?type', 'error_?codes?', 'error_?no'];

/** 10000 to 15999 and 18400 to 18499 belong to sockets, databases and the like; Microsoft Entra ID starts at 16000. */
const OTHER_ISSUERS = /^1(?:[0-5]\d|84)\d\d$/;

/** First digits that any Entra code has. */
const POSSIBLE_START = /^(?:\d{5}|(?:1[0-6]|2[2-4]|5[035]|65|7[05]|90)\d{4}|(?:10|14|50|7[05]|90)\d{5})$/;

const USUAL = new RegExp(`^${USUAL_DIGITS}`);

/** Sign-in codes of Microsoft Entra ID: AADSTS and 5 to 7 digits. */
export function createEntra(cues: Cues, known: readonly string[]): Family {
  const run = numberRun(DIGITS, cues);
  const readPrefixed = createPrefixReader(cues);
  const readField = createLabelReader(FIELD_NAMES.join('|'), run, cues);
  const readCalledCode = createWordReader(`${WORD_START}(?:${toAlternation(cues.errorCode)})`, run, cues);
  const readCalledError = createWordReader(`${WORD_START}(?:${toAlternation(cues.error)})`, run, cues);
  const readSaid = near(UNPREFIXED, createSpokenSignInReader(DIGITS, cues, known), isUnprefixed);
  const readUnprefixed = near(
    UNPREFIXED,
    (text) => [
      ...readField(text).filter(({ id }) => !OTHER_ISSUERS.test(id)),
      ...readCalledCode(text).filter(({ id }) => !OTHER_ISSUERS.test(id) && POSSIBLE_START.test(id)),
      ...readCalledError(text).filter(({ id }) => USUAL.test(id)),
    ],
    isUnprefixed,
  );

  return {
    name: 'entra',
    wrappers: new Set(['70002']),
    isId: (id) => /^\d{5,7}$/.test(id),
    write: (id) => `AADSTS${id}`,
    lookUpUrl: (id) => `https://login.microsoftonline.com/error?code=${id}`,
    readBare: (word) => (/^\d{5,7}$/.test(word) ? word : undefined),
    read: (text) => [
      ...readPrefixed(text),
      ...readRuns(LOOK_UP_ADDRESS, text),
      ...readUnprefixed(text),
      ...readSaid(spokenPart(text)).filter(({ id }) => USUAL.test(id)),
    ],
  };
}
