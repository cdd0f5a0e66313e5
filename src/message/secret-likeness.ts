import { GUID } from './guid';
import type { NamedValue } from './named-value';
import { isPlaceholder, isSentence } from './secret-placeholders';

/** Whether a value is a secret: the less a program vouches for it, the more it must look like one. */
export function isSecret(named: NamedValue): boolean {
  const { kind, join, before, value } = named;
  if (value === '' || isPlaceholder(named)) return false;
  // "Wrong password: 50126" tells a code.
  if (WRONG.test(before) && /^\d{5,7}$/.test(value)) return false;
  if (kind === 'pin') return PIN.test(value);
  if (kind === 'basic') return isNameAndPassword(value);
  if (kind === 'key') return isRandom(value) && !THUMBPRINT.test(value);
  if (kind === 'authorization' && named.hasScheme) return /\d|[a-z][A-Z]/.test(value);
  if (kind === 'authorization' || kind === 'any') return isRandom(value);
  return join === 'mark' ? isAssigned(named) : isTold(named);
}

function isAssigned({ kind, name, isQuoted, value, after }: NamedValue): boolean {
  if (kind === 'token') return value.length >= MIN_RANDOM && /^(?=.*\d)\S+$/.test(value);
  // Words of their own, too.
  if (/^(?:pass|tap|ww)$/i.test(name) && !isQuoted) return isPasswordLike(value);
  // Who pastes the id of a secret in its place needs to be told so.
  if (kind === 'secret' && ONLY_GUID.test(value)) return false;
  return !isSentence(value, after);
}

function isTold({ kind, isQuoted, join, before, value }: NamedValue): boolean {
  const isGiven = kind === 'secret' && join === 'call' && GIVES.test(before);
  if (kind !== 'password' && !isGiven) return isRandom(value);
  return isQuoted || join !== 'none' || USER.test(before) ? isPasswordLike(value) : isPlainlyPassword(value);
}

const WRONG =
  /(?:wrong|invalid|incorrect|bad|error|fel\p{L}{0,8}|ogiltigt|onjuist|ongeldig|fout|verkeerd|feil|ugyldig|错误的?|错的?)[ \t]{0,3}$/iu;
/** What people sign in with; six digits may be the code of an error as well. */
const PIN = /^(?:\d{4}|\d{8}|(?!500|501|530|650|700|750|900|13[05]|160)\d{6})$/;
/** "user anna, password …" */
const USER =
  /(?:user(?: ?name)?|login|account|användar(?:e|namn)|bruker(?:navn)?|gebruiker(?:snaam)?|用户名?|账号|帐号)[ \t]{0,3}[:=：]?[ \t]{0,3}[^\s,;，；]{1,40}[\s,;，；]{0,3}$/iu;
/** `withClientSecret("…")` gives one, `getSecret("…")` and `setSecret("…", …)` name one. */
const GIVES = /(?:(?:with|from|[."':]|^)(?:(?:azure|arm|aad)?_?client[_-]?)?|set_?client_?)$/i;

const ONLY_GUID = new RegExp(`^\\{?${GUID}\\}?$`);
/** The last one may be cut. */
const GUIDS = new RegExp(`${GUID}|[\\dA-F]{8}(?:-[\\dA-F]{0,12}){1,4}$`, 'gi');
const THUMBPRINT = /^[\dA-F]{40}$/i;

/** Where the kind of character changes within a word: often in what a machine made up, seldom in a name. */
const TURNS = /[a-z](?=[A-Z\d])|\d(?=[A-Za-z])|[A-Z](?=\d)/g;
const TURNS_PER_CHARACTER = 0.17;
const MIN_RANDOM = 20;

/** Whether a machine made a value up; a person's name, a time, an address or a GUID is none. */
function isRandom(value: string): boolean {
  const own = value.replace(GUIDS, '');
  const turns = own.match(TURNS)?.length ?? 0;
  return (
    own.length >= MIN_RANDOM && turns >= own.length * TURNS_PER_CHARACTER && /^(?!.*:\/\/)(?=.*\d)[^\s@]+$/.test(own)
  );
}

/** What people write beside "password is" that is none: counts, versions, codes, addresses, names of products. */
const NO_PASSWORD = [
  /^[A-Z]{2,9}[_-]?\d+$/,
  /^v?\d+(?:[.:/-]\d+)*(?:[%+hmsx]|ms|[kmg]b|min|days?|hours?|weeks?|months?|years?|chars?|dag(?:ar|en|er)|tecken|tekens?|tegn)?$/i,
  /^[^@]+@[\w-]+(?:\.[a-z]{2,})+$/,
  /^(?:office|windows|win|m|o|oauth|sha|ntlmv?|utf-?|base|http|tls|ipv?)\d+$/i,
  ONLY_GUID,
];
const MIN_PASSWORD = 6;

/** Letters and digits, or marks within: what most directories ask of a password. */
export function isPasswordLike(value: string): boolean {
  if (value.length < MIN_PASSWORD || NO_PASSWORD.some((form) => form.test(value))) return /^\d{6,12}$/.test(value);
  return /\p{L}/u.test(value) && (/\d/.test(value) || /[\p{L}\d][!@#$%^&*=~]{1,20}[\p{L}\d]/u.test(value));
}

/** "Kalle99", which a name of a product or a version seldom is. */
const NAME_AND_NUMBER = /^\p{Lu}\p{Ll}{3,20}(?:\d\d|\d{4}|\d{2,4}!)$/u;

/** Letters, digits and marks, or a name and a number: hardly anything but a password. */
function isPlainlyPassword(value: string): boolean {
  const isMixed = /\d/.test(value) && /[!@#$%^&*+=~?]/.test(value);
  return isPasswordLike(value) && (isMixed || NAME_AND_NUMBER.test(value));
}

/** What Basic authentication sends: `name:password` in base64. */
function isNameAndPassword(value: string): boolean {
  return (
    value.length >= 8 &&
    /^[\x20-\x39\x3B-\x7E]{0,150}:[\x20-\x7E]{0,150}$/.test(Buffer.from(value.slice(0, 200), 'base64').toString())
  );
}
