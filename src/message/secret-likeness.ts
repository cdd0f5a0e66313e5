import { GUID } from './guid';

/** A value beside the name of a secret, and how it stands there. */
export interface NamedValue {
  readonly kind: 'password' | 'secret' | 'token' | 'authorization' | 'basic' | 'key' | 'any';
  readonly name: string;
  readonly before: string;
  /** What stands between name and value: a program's marks, a person's verb, nothing. */
  readonly join: 'mark' | 'verb' | 'none';
  readonly isQuoted: boolean;
  /** Whether "Bearer" or its like stands before the value. */
  readonly hasScheme: boolean;
  readonly value: string;
  /** What follows the value. */
  readonly after: string;
}

/** Whether a value is a secret: the less a program vouches for it, the more it must look like one. */
export function isSecret(named: NamedValue): boolean {
  const { kind, join, isQuoted, value } = named;
  if (value === '' || PLACEHOLDERS.some((form) => form.test(value))) return false;
  if (kind === 'basic') return isNameAndPassword(value);
  if (kind === 'key') return isRandom(value) && !THUMBPRINT.test(value);
  if (kind === 'authorization' && named.hasScheme) return /\d|[a-z][A-Z]/.test(value);
  if (kind === 'authorization' || kind === 'any') return isRandom(value);
  if (join === 'mark') return isAssigned(named);
  if (kind !== 'password') return isRandom(value);
  return isQuoted || join === 'verb' ? isPasswordLike(value) : isPlainlyPassword(value);
}

function isAssigned({ kind, name, isQuoted, before, value, after }: NamedValue): boolean {
  if (kind === 'token') return value.length >= MIN_RANDOM && /^(?=.*\d)\S+$/.test(value);
  if (WRONG.test(before) && /^\d{5,7}$/.test(value)) return false;
  if (name === 'pass' && !isQuoted) return isPasswordLike(value);
  // Who pastes the id of a secret in its place needs to be told so.
  if (kind === 'secret' && ONLY_GUID.test(value)) return false;
  return !isSentence(value, after);
}

/** "Wrong password: 50126" tells a code. */
const WRONG =
  /(?:wrong|invalid|incorrect|bad|error|fel\p{L}{0,5}|ogiltigt|onjuist|ongeldig|fout|verkeerd|feil|ugyldig|错误的?|错的?)[ \t]{0,3}$/iu;

/** What stands where a secret would: a variable, asterisks, the code of an error, a time. */
const PLACEHOLDERS = [
  /^[*•●.…_x-]+$/i,
  /^\$(?:\{|\(|env:|[A-Za-z_]+$)/,
  /^(?:\{\{?[\w. -]{1,60}\}{0,2}|<[^<>]{1,60}>?|\[[\w .-]{1,60}\]?|%[A-Z_]{1,60}%|@[A-Za-z]+)$/,
  /^(?:process\.env|os\.(?:environ|getenv)|System\.getenv|Environment\.|config(?:uration)?[.[]|settings?[.[]|env[.[(]|secrets?\.|vars?\.|getpass|new |await |\(?(?:ConvertTo|Get|Read)-[A-Z])/i,
  /^(?:AADSTS\d|AADB2C\d|(?:0x)?CAA[\dA-F]{5}\b|0x[\dA-F]{1,16}\b)/i,
  /^(?:https?:\/\/|@Microsoft\.KeyVault)/i,
  /^\d{4}-\d\d-\d\d[T ]/,
  /^[([{]{1,3}(?:[a-z]{1,30}[:=]?)?$/i,
];

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
function isPasswordLike(value: string): boolean {
  if (value.length < MIN_PASSWORD || NO_PASSWORD.some((form) => form.test(value))) return /^\d{6,12}$/.test(value);
  return /\p{L}/u.test(value) && (/\d/.test(value) || /[\p{L}\d][!@#$%^&*=~]{1,20}[\p{L}\d]/u.test(value));
}

/** Letters, digits and marks: hardly anything but a password. */
function isPlainlyPassword(value: string): boolean {
  return isPasswordLike(value) && /\d/.test(value) && /[!@#$%^&*+=~?]/.test(value);
}

/** What Basic authentication sends: `name:password` in base64. */
function isNameAndPassword(value: string): boolean {
  return (
    value.length >= 8 &&
    /^[\x20-\x39\x3B-\x7E]{0,150}:[\x20-\x7E]{0,150}$/.test(Buffer.from(value.slice(0, 200), 'base64').toString())
  );
}

/** Words with which a sentence about a password goes on: "password: expired", "lösenord: fel". */
const SENTENCE_WORDS = new Set(
  (
    'a an the is was are has had have and or not no yes ok none null nil undefined empty blank true false unknown ' +
    'expired wrong invalid incorrect correct valid missing required optional weak old new same reset changed change ' +
    'hidden redacted removed masked error failed failure enabled disabled set unset default it this that your my ' +
    'string str number object any boolean bool securestring flag option parameter argument field value hash sync only ' +
    'är har inte ej fel rätt felaktigt ogiltigt saknas utgått utgånget tomt nytt gammalt ja nej det din mitt ' +
    'onjuist ongeldig fout juist verlopen leeg ontbreekt nieuw niet geen ja nee het ' +
    'feil ugyldig utløpt tomt mangler nytt riktig ikke nei det falsch abgelaufen ungültig leer fehlt'
  ).split(' '),
);

/** Whether people write on: "password: the user must change it". Most directories take no plain word for a password. */
function isSentence(value: string, after: string): boolean {
  const [, word] = /^(\p{L}[\p{L}'’-]*)[.,!?;:]*$/u.exec(value) ?? [];
  if (word === undefined) return false;
  return (
    SENTENCE_WORDS.has(word.toLowerCase()) ||
    (/^\p{L}[\p{Ll}'’-]*$/u.test(word) && /^[,;]? \p{L}[\p{Ll}'’-]{0,30}(?=[\s.,;!?]|$)/u.test(after))
  );
}
