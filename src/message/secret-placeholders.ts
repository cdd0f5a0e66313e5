import type { NamedValue } from './named-value';

/** Whether a value only stands where a secret would. */
export function isPlaceholder(named: NamedValue): boolean {
  const { isQuoted, value } = named;
  return PLACEHOLDERS.some((form) => form.test(value)) || (!isQuoted && isExpression(named));
}

/** What stands where a secret would: a variable, asterisks, the code of an error, a time. */
const PLACEHOLDERS = [
  /^(?:[*•●.…_x?-]+|n\/a|\*{2,}[\w ]{1,40}\*{2,})$/i,
  /^\$(?:\{|\(|env:|[A-Za-z_]+$)/,
  /^(?:\{\{?[\w. -]{1,60}\}{0,2}|<[^<>]{1,60}>?|\[[\w .-]{1,60}\]?|%[A-Z_]{1,60}%|@[A-Za-z]+)$/,
  /^(?:process\.env|os\.(?:environ|getenv)|System\.getenv|Environment\.|config(?:uration)?[.[]|settings?[.[]|env[.[(]|secrets?\.|vars?\.|getpass|new |await |\(?(?:ConvertTo|Get|Read)-[A-Z])/i,
  /^(?:AADSTS\d|AADB2C\d|(?:0x)?CAA[\dA-F]{5}\b|0x[\dA-F]{1,16}\b)/i,
  /^(?:https?:\/\/|@Microsoft\.KeyVault)/i,
  /^\d{4}-\d\d-\d\d[T ]/,
  /^[([{]{1,3}(?:[a-z]{1,30}[:=]?)?$/i,
];

/** In code a value without quotes is a variable or a call; in a file of settings it is the secret itself. */
function isExpression({ before, name, value, after }: NamedValue): boolean {
  if (/^!vault$/.test(value) || /^[a-z_$][\w$.]{1,60}[([]["'`]$/i.test(value + after.slice(0, 1))) return true;
  const wholeName = (/[\w-]{0,40}$/.exec(before)?.[0] ?? '') + name;
  // As in `DB_PASSWORD=secret`.
  if (/[A-Z]/.test(wholeName) && wholeName === wholeName.toUpperCase()) return false;
  if (toBare(value) === toBare(wholeName) || OF_SOMETHING.test(value)) return true;
  // Passwords mix letters and digits, names in code hardly.
  return CLOSING.test(after) && !/[a-z]\d|\d[a-z]/i.test(value) && VARIABLES.some((form) => form.test(value));
}

/** A name as all languages write it: `client_secret`, `clientSecret`, `client-secret`. */
function toBare(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

const CLOSING = /^(?:[,;)]|\s{0,40}[)}\]])/;
/** `args.password`, `request.body.client_secret` */
const OF_SOMETHING =
  /^(?=.*(?:secret|passw|pwd|token|key|credential))(?:[a-z_$][\w$]{0,60}\.){0,3}(?:args|body|config|context|credentials?|creds|ctx|data|form|opts|options|params?|req(?:uest)?|self|settings?|this|user)(?:\.[a-z_$][\w$]{0,60}){1,3}$/i;
const VARIABLES = [
  /^(?=.*(?:secret|password|passwd|token|key|value|body|args|config|setting)(?:s?\.|\W?$|text\W?$))[a-z_$][\w$]{0,60}(?:\.[a-z_$][\w$]{0,60}){1,6}$/i,
  /^[a-z]{0,10}_?(?:secret|password|passwd|token)$/i,
];

/** Words with which a sentence about a password goes on: "password: expired", "lösenord: fel". */
const SENTENCE_WORDS = new Set(
  (
    'a an the is was are has had have and or not no yes ok none null nil undefined empty blank true false unknown ' +
    'expires expiry active inactive rotated renewed present works working blocked locked accepted rejected unchanged forgotten success successful satisfied done see min max sso todo changeme ' +
    'glömt bytt ändrat låst spärrat glemt byttet endret sperret vergeten gewijzigd geblokkeerd vergrendeld bekannt vergessen ' +
    'expired wrong invalid incorrect correct valid missing required optional weak old new same reset changed change ' +
    'hidden redacted removed masked error failed failure enabled disabled set unset default it this that your my ' +
    'string str number object any boolean bool securestring flag option parameter argument field value hash sync only ' +
    'är har inte ej fel rätt felaktigt ogiltigt saknas utgått utgånget tomt nytt gammalt utgången ja nej det din mitt ' +
    'onjuist ongeldig fout juist verlopen leeg ontbreekt nieuw niet geen ja nee het ' +
    'feil ugyldig utløpt tomt mangler nytt riktig ikke nei det falsch abgelaufen ungültig leer fehlt'
  ).split(' '),
);

/** Whether people write on: "password: the user must change it". Most directories take no plain word for a password. */
export function isSentence(value: string, after: string): boolean {
  const [, word] = /^(\p{L}[\p{L}'’-]*)[.,!?;:]*$/u.exec(value) ?? [];
  if (word === undefined) return /^\d{1,3}$/.test(value) && /^ \p{L}/u.test(after);
  return (
    SENTENCE_WORDS.has(word.toLowerCase()) ||
    (/^\p{L}[\p{Ll}'’-]*$/u.test(word) && /^[,;]? \p{L}[\p{Ll}'’-]{0,30}(?=[\s.,;!?]|$)/u.test(after))
  );
}
