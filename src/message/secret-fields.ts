import { textBefore } from '../families/windows';
import type { NamedValue } from './named-value';
import { isPasswordLike, isSecret } from './secret-likeness';
import { type SecretKind, secretNames } from './secret-names';

/** What stands in place of a secret. */
export const MASK = '•••';

const BLANK = '[ \\t\\u00A0]';
const QUOTE = String.raw`(?:\\{0,7}["'\x60]|\\{1,4}u002[27]|%(?:25){0,2}2[27]|&(?:quot|#3[49]);|[“”„‘’«»])`;

/** What a program puts between a name and its value: a second field, marks, the end of a tag. */
const MARK = [
  `${QUOTE}?[\\s,]{1,40}(?:${QUOTE}slotSetting${QUOTE}:\\s?[a-z]{4,5}\\s{0,3},\\s{0,40})?${QUOTE}?value${QUOTE}?\\s{0,5}[:=]\\s{0,5}`,
  `(?:${QUOTE}|[*_]{1,2})?\\]?${BLANK}{0,5}(?::${BLANK}?string${BLANK}?(?==))?(?::=|=>|[:：](?!:)|[=＝]{1,3}|%(?:25){0,2}3[AD])(?:[*_]{1,2})?${BLANK}{0,10}(?![ \\t\\u00A0\\r\\n])`,
  '(?:\\s[\\w:]{1,20}="[^"<>]{0,200}"){0,4}>(?=[^<>\\s]{1,8192}<)',
].join('|');
/** Of who or what it is: "the password for the portal". */
const WORDS = `(?:${BLANK}{1,3}(?:[^\\s:;,.!?="']|\\.(?=\\S)){1,40})`;
/** What a person does: "my password is now …", "my password for the portal: …", "changed the password to …". */
const VERB = [
  `${WORDS}{0,4}?${BLANK}{1,3}(?:is|was|är|var|er|ist|war|lautet|est|es)(?:${BLANK}(?:now|still|nu|nå|nog|jetzt|(?:re)?set to|changed to|bytt till|endret til|gewijzigd in))?[:：]?${BLANK}{1,3}`,
  `['’]s${BLANK}`,
  `${BLANK}(?:changed|bytt|byttet|ändrat|endret|gewijzigd|veranderd)${BLANK}(?:to|till|til|naar|in)${BLANK}{1,3}`,
  `(?:${BLANK}{0,2}\\([^()\\n]{1,30}\\)|${BLANK}(?:for|to|of|för|till|på|til|van|voor)${WORDS}{1,3}${BLANK}{0,2}(?=[:：]))${BLANK}{0,2}[:=：]${BLANK}{0,3}`,
  `(?:改成|改为)了?${BLANK}{0,3}|(?:就?是|为|為|は)[:：]?${BLANK}{0,3}`,
].join('|');
/** "changed my password to …", where something was changed before. */
const CHANGE = `${WORDS}{0,3}?${BLANK}(?:to|till|til|naar)${BLANK}{1,3}`;
const CHANGED = /(?:chang|reset|updat|byt|ändr|endr|wijzig|verander)\p{L}{0,6}[^.!?\n]{0,20}$/iu;
/** `withSecret("…")`, `"CLIENT_SECRET", "…"`. */
const CALL = `(?:\\(|${QUOTE},\\s{0,3}|${QUOTE}${BLANK}{1,3})(?=${QUOTE})`;
const NOTHING = `${BLANK}{1,3}(?:[-–—→]|->)${BLANK}{1,3}|${BLANK}?[|\\t]${BLANK}?|:?${BLANK}{0,3}\\r?\\n${BLANK}{0,3}|(?:${BLANK}|%20|\\+){1,3}`;

const kinds = Object.keys(secretNames) as SecretKind[];
const FIELD = new RegExp(
  `(?:${kinds.map((kind) => `(${secretNames[kind].join('|')})`).join('|')})\\d?(?![a-z])(?:(${MARK})|(${VERB})|(${CHANGE})|(${CALL})|${NOTHING})(?:(?:[$@]{1,2}|[bflnru])?(${QUOTE}))?`,
  'gi',
);
/** "changed my password from … to …" */
const FROM_TO =
  /((?:password|l[öo]sen(?:ord(?:et)?)?|passord(?:et)?|wachtwoord|pw)\s(?:from|från|fra|van)\s)(\S{6,64})(\s(?:to|till|til|naar)\s)(\S{6,64}?)(?=[.,;!?)]{0,3}(?:\s|$))/gi;
/** `--client-secret abc`: nothing stands between, and yet a program reads it. */
const FLAG = /(?:^|\s)-{1,2}[\w-]{0,40}$/;
const SCHEME = /(?:Bearer|Basic|Negotiate|NTLM|Kerberos|Token|ApiKey|D?PoP|SharedKey(?:Lite)?)(?:\s|%20|\+){1,3}/iy;

/** Where a value without quotes ends: at a blank, a mark that closes, the next field; by how often it was encoded. */
const RUNS = ['(?!)', '', '(?:25)?'].map((encoded) => {
  const goesOn = [
    String.raw`[^\s"'\x60<>&;,)\]}\\%“”„‘’«»\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]`,
    String.raw`&(?!(?:amp;)?[\w.$-]{1,60}(?:=|%(?:25){0,2}3[Dd])|(?:quot|#3[49]|[lg]t);|\s|$)`,
    String.raw`[;,](?![\s"'}\])]|$|[A-Za-z][\w .-]{0,40}[=:])`,
    String.raw`[)\]}](?![\s;,.:)}\]"'\x60<\\]|$)`,
    String.raw`\\(?!\\{0,6}["'\x60]|\\{0,3}u00(?:2[267]|3[CEce])|\\{0,3}[nrt](?:[A-Z\s\\]|$|[\w-]{1,40}[:=]))`,
    `%(?!${encoded}(?:2[0267Cc]|0[ADad]|3[BCEbce]|5[CDcd]|7[CDcd]))`,
  ];
  return new RegExp(`(?:${goesOn.join('|')}){1,64}`, 'y');
});
const MAX_NAME_LENGTH = 40;
const MAX_QUOTED_LENGTH = 300;

/** Where a value begins that may be a secret. */
interface Field extends Pick<NamedValue, 'kind' | 'name' | 'before' | 'join' | 'hasScheme'> {
  readonly quote: string | undefined;
  readonly start: number;
  /** What a value without quotes is made of here. */
  readonly run: RegExp | undefined;
}

/** Masks values that stand beside a name: `client_secret=…`, `"access_token":"…"`, "my password is …". */
export function maskFields(whole: string): string {
  const text = whole.replace(FROM_TO, maskBoth);
  const parts: string[] = [];
  let done = 0;
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(text); match; match = FIELD.exec(text)) {
    const field = toField(text, match);
    const end = endOfValue(text, field, 1);
    const [value, after] = [text.slice(field.start, end), text.slice(end, end + MAX_NAME_LENGTH)];
    if (isSecret({ ...field, isQuoted: field.quote !== undefined, value, after })) {
      parts.push(text.slice(done, field.start), MASK);
      done = endOfValue(text, field, text.length);
      FIELD.lastIndex = done;
    } else {
      FIELD.lastIndex = match.index + field.name.length;
    }
  }
  return parts.join('') + text.slice(done);
}

function toField(text: string, match: RegExpExecArray): Field {
  const at = match.slice(1, kinds.length + 1).findIndex((name) => name !== undefined);
  const [mark, verb, change, call, quote] = match.slice(kinds.length + 1);
  const end = match.index + match[0].length;
  SCHEME.lastIndex = end;
  const hasScheme = kinds[at] === 'authorization' && SCHEME.test(text);
  const before = textBefore(text, match.index, MAX_NAME_LENGTH);
  const isFlag = FLAG.test(before) && text[end] !== '-';
  const isTold = verb !== undefined || (change !== undefined && CHANGED.test(before));
  return {
    kind: kinds[at] ?? 'any',
    name: match[at + 1] ?? '',
    before,
    join: toJoin({ mark: mark !== undefined || isFlag, call: call !== undefined, verb: isTold }),
    hasScheme,
    quote,
    start: hasScheme ? SCHEME.lastIndex : end,
    run: RUNS[['%', '%25'].filter((encoded) => mark?.includes(encoded)).length],
  };
}

/** The first that stands there. */
function toJoin(joins: Readonly<Record<Exclude<NamedValue['join'], 'none'>, boolean>>): NamedValue['join'] {
  return (['mark', 'call', 'verb'] as const).find((join) => joins[join]) ?? 'none';
}

function maskBoth(change: string, from: string, before: string, to: string, now: string): string {
  return isPasswordLike(before) && isPasswordLike(now) ? `${from}${MASK}${to}${MASK}` : change;
}

/** Where a value ends; one that has no quotes is read in pieces, of which the first tells whether it is a secret. */
function endOfValue(text: string, { start, quote, run }: Field, pieces: number): number {
  const close = quote === undefined ? undefined : closingQuote(text, start, quote);
  if (close !== undefined || !run) return close ?? start;
  let end = start;
  run.lastIndex = start;
  for (let piece = 0; piece < pieces && run.test(text); piece += 1) end = run.lastIndex;
  while (end > start && text[end - 1] === '.') end -= 1;
  return end;
}

/** Where the quote is that closes a text; one that stands deeper in escapes belongs to the text. */
function closingQuote(text: string, start: number, quote: string): number | undefined {
  const mark = quote.replace(/^\\{1,7}/, '');
  const depth = quote.length - mark.length;
  const [line = ''] = text.slice(start, start + MAX_QUOTED_LENGTH).split('\n', 1);
  const [marks, closing] = /[“”„‘’«»]/.test(mark) ? [toStraight(line), toStraight(mark)] : [line, mark];
  for (let at = marks.indexOf(closing); at !== -1; at = marks.indexOf(closing, at + 1)) {
    const escapes = /\\{0,16}$/.exec(textBefore(line, at, 16))?.[0].length ?? 0;
    if (escapes <= depth) return start + at - escapes;
    if (depth === 0 && escapes % 2 === 0) return start + at;
  }
  return undefined;
}

function toStraight(quotes: string): string {
  return quotes.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
}
