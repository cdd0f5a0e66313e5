import { type Cues, toAlternation } from '../language/cues';
import type { Code } from './code';
import type { Family, Sighting } from './family';
import { readNames } from './names';
import { textBefore } from './windows';

/** What a code is without its 0x. */
const FORM = 'CAA[1-9A][\\dA-F]{4}';
const IS_ID = new RegExp(`^${FORM}$`);
const BARE = new RegExp(`^(?:0x)?(${FORM})$`, 'i');

/** "0xCAA2000C" or "CAA2000C", but not a piece of a GUID or a hash. */
const HEXADECIMAL = new RegExp(`${FORM}(?![\\dA-Z-])`, 'gi');
const WHOLE = /(?:^|[^\dA-Z-])(?:[0O]x)?$/i;

/** The same values as 32-bit numbers, unsigned and signed: 3399614476 and -895352820. */
const DECIMAL = /(?:3399[4-9]\d{5}|3400[0-5]\d{5}|-89[45]\d{6})(?![\d.,]\d|\d)/g;
const PART_BEFORE = /[\d.,+-]$/;
const WORD_SIZE = 2 ** 32;

/** The short hash of a commit looks the same. */
const COMMIT = /\b(?:commit|build|revision|hash|sha|branch|merged?)\W{1,3}(?:\w+\W){0,4}$/i;

/** A long number may be a telephone's: what stands before must call it an error. */
const CHARACTERS_BEFORE = 60;

/** Values of this range hold an HTTP status: 0xCAA30194 is 404. */
const HTTP_STATUS_BASE = 0xcaa30000;

/** Codes of the Windows sign-in broker (Web Account Manager): 0xCAA and five hexadecimal digits. */
export function createBroker(cues: Cues): Family {
  const errorBefore = new RegExp(
    `(?:${toAlternation([...cues.errorCode, ...cues.error])}|WAM|HRESULT|0xCAA[\\dA-F]{5}/|status)[^\\n]{0,40}$`,
    'i',
  );

  return {
    name: 'broker',
    isId: (id) => IS_ID.test(id),
    write: (id) => `0x${id}`,
    lookUpUrl: () => undefined,
    readBare: (word) => (/^-?\d+$/.test(word) ? toHexadecimal(word) : BARE.exec(word)?.[1]?.toUpperCase()),
    carriedBy: toHttpStatus,
    read: (text) => [...readHexadecimal(text), ...readDecimal(text, errorBefore)],
  };
}

function readHexadecimal(text: string): Sighting[] {
  return readNames(HEXADECIMAL, text)
    .filter(({ index }) => {
      const before = textBefore(text, index, CHARACTERS_BEFORE);
      return WHOLE.test(before.slice(-3)) && !COMMIT.test(before);
    })
    .map(({ id, index }) => ({ id: id.toUpperCase(), index }));
}

function readDecimal(text: string, errorBefore: RegExp): Sighting[] {
  return readNames(DECIMAL, text).flatMap(({ id: digits, index }) => {
    const id = toHexadecimal(digits);
    const before = textBefore(text, index, CHARACTERS_BEFORE);
    return id !== undefined && !PART_BEFORE.test(before) && errorBefore.test(before) ? [{ id, index }] : [];
  });
}

function toHexadecimal(digits: string): string | undefined {
  const value = Number(digits);
  const id = (value < 0 ? value + WORD_SIZE : value).toString(16).toUpperCase();
  return IS_ID.test(id) ? id : undefined;
}

function toHttpStatus(id: string): Code | undefined {
  const status = Number.parseInt(id, 16) - HTTP_STATUS_BASE;
  return status >= 400 && status < 600 ? { family: 'http', id: String(status) } : undefined;
}
