import { type Cues, toAlternation } from '../language/cues';
import type { Family, Sighting } from './family';
import { anyOf, createNameReader, NAME_END, NAME_START, readNames } from './names';
import { near } from './windows';

/** Names that other programs use for errors of their own: read only where the text calls them an error. */
const EVERYDAY = new Set([
  'access_denied',
  'bad_token',
  'client_mismatch',
  'code_expired',
  'expired_token',
  'invalid_instance',
  'invalid_request',
  'invalid_resource',
  'invalid_target',
  'invalid_tenant',
  'invalid_token',
  'invalid_user_code',
  'missing_user_code',
  'request_not_supported',
  'registration_not_supported',
  'server_error',
  'slow_down',
  'temporarily_unavailable',
  'token_expired',
  'transaction_failed',
  'unknown_user_id',
]);

/** Suberrors: what Microsoft Entra ID adds to an error such as `invalid_grant`. */
const SUBERRORS = new Set([
  'additional_action',
  'bad_token',
  'basic_action',
  'client_mismatch',
  'device_authentication_failed',
  'interrupted_user',
  'invalid_session_key',
  'message_only',
  'protection_policy_required',
  'token_expired',
  'ui_not_allowed',
  'user_password_expired',
]);

/** Marks in which people and programs wrap a name. */
const QUOTES = String.raw`["'“”‘’\x60*(\[\\]{0,4}`;

/** Where programs keep the name of an error. */
const FIELD = String.raw`(?:error|errorcode|error[_ ]code|code|suberror|reason)["'\\]{0,4}\s{0,3}(?:[:=]{1,3}|=>|-eq)\s{0,3}`;

/** What stands beside this can only be a name, in the catalog or not. */
const DESCRIPTION = 'error_description';
const UNKNOWN =
  /\berror["'\\]{0,4}\s{0,3}[:=]\s{0,3}["'\\]{0,4}(?!broker_error)([a-z]{2,30}(?:_[a-z]{2,30}){1,4})["'\\]{0,4}\s{0,3}[,&]\s{0,3}["'\\]{0,4}error_description/g;

function readUnknown(text: string): Sighting[] {
  return text.includes(DESCRIPTION) ? readNames(UNKNOWN, text) : [];
}

/** Error and suberror names of OAuth 2.0, OpenID Connect and their extensions, as Microsoft Entra ID uses them. */
export function createOAuth(cues: Cues, ids: readonly string[]): Family {
  const known = new Set(ids);
  const readNamesAlone = createNameReader(ids);
  const everyday = anyOf(ids.filter((id) => EVERYDAY.has(id)));
  const errorWords = toAlternation(cues.error);
  const said = `(?:${toAlternation([...cues.error, ...cues.errorCode, ...cues.received])})(?:[\\s:：]\\S{1,12}){0,2}?[\\s:：]{1,3}`;
  const calledAnError = [
    `(?:${FIELD}|${said})${QUOTES}(${everyday})${NAME_END}`,
    // "access_denied: AADSTS65004 …", "an access_denied error"; or the name is a line of its own.
    `${NAME_START}(${everyday})(?=["'\\x60*)\\]]{0,3}(?:\\s?[:：]\\s|[\\W]{1,6}AADSTS|\\s-\\s|[\\s_-]?(?:${errorWords})))`,
    `(?<![^\\n])[^\\p{L}\\p{N}\\n]{0,12}(${everyday})(?=[^\\p{L}\\p{N}\\n]{0,4}(?:\\n|$))`,
  ].map(toPattern);
  const readEveryday = near(new RegExp(everyday, 'gi'), (text) =>
    calledAnError.flatMap((pattern) => readNames(pattern, text)),
  );

  return {
    name: 'oauth',
    details: SUBERRORS,
    isId: (id) => /^[a-z][a-z_]{2,60}$/.test(id),
    write: (id) => id,
    lookUpUrl: () => undefined,
    readBare: (word) => (known.has(word.toLowerCase()) ? word.toLowerCase() : undefined),
    read: (text) => {
      const alone = readNamesAlone(text).map(({ id, index }) => ({ id: id.toLowerCase(), index }));
      const own = alone.filter(({ id }) => !EVERYDAY.has(id));
      const called = own.length < alone.length ? readEveryday(text) : [];
      const certain = [...own, ...called, ...readUnknown(text)];
      // One name of OAuth tells that the other is one, too: "first authorization_pending, then expired_token".
      return [...certain, ...(certain.length > 0 ? alone : [])].map(({ id, index }) => ({
        id: id.toLowerCase(),
        index,
      }));
    },
  };
}

function toPattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
