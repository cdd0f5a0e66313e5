import { type Cues, toAlternation } from '../language/cues';
import type { Family } from './family';
import { anyOf, NAME_END, NAME_START, readNames } from './names';
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

/** A name that the catalog lacks: what stands beside `error_description` can only be one. */
const UNKNOWN =
  /\berror["'\\]{0,4}\s{0,3}[:=]\s{0,3}["'\\]{0,4}(?!broker_error)([a-z]{2,30}(?:_[a-z]{2,30}){1,4})["'\\]{0,4}\s{0,3}[,&]\s{0,3}["'\\]{0,4}error_description/g;

/** Error and suberror names of OAuth 2.0, OpenID Connect and their extensions, as Microsoft Entra ID uses them. */
export function createOAuth(cues: Cues, ids: readonly string[]): Family {
  const known = new Set(ids);
  const own = toPattern(`${NAME_START}(${anyOf(ids.filter((id) => !EVERYDAY.has(id)))})${NAME_END}`);
  const everyday = anyOf(ids.filter((id) => EVERYDAY.has(id)));
  const errorWords = toAlternation(cues.error);
  const said = `(?:${toAlternation([...cues.error, ...cues.errorCode, ...cues.received])})(?:[\\s:：]\\S{1,12}){0,2}?[\\s:：]{1,3}`;
  const calledAnError = [
    `(?:${FIELD}|${said})${QUOTES}(${everyday})${NAME_END}`,
    // "access_denied: AADSTS65004 …", "an access_denied error"; or the name is a line of its own.
    `${NAME_START}(${everyday})(?=["'\\x60*)\\]]{0,3}(?:\\s?[:：]\\s|[\\W]{1,6}AADSTS|\\s-\\s|[\\s_-]?(?:${errorWords})))`,
    `(?<![^\\n])[^\\p{L}\\p{N}\\n]{0,12}(${everyday})(?=[^\\p{L}\\p{N}\\n]{0,4}(?:\\n|$))`,
  ].map(toPattern);
  const readEveryday = near(toPattern(everyday), (text) =>
    calledAnError.flatMap((pattern) => readNames(pattern, text)),
  );
  const standingAlone = toPattern(`${NAME_START}(${everyday})${NAME_END}`);

  return {
    name: 'oauth',
    details: SUBERRORS,
    isId: (id) => /^[a-z][a-z_]{2,60}$/.test(id),
    write: (id) => id,
    lookUpUrl: () => undefined,
    readBare: (word) => (known.has(word.toLowerCase()) ? word.toLowerCase() : undefined),
    read: (text) => {
      const certain = [...readNames(own, text), ...readEveryday(text), ...readNames(UNKNOWN, text)];
      // One name of OAuth tells that the other is one, too: "first authorization_pending, then expired_token".
      const others = certain.length > 0 ? readNames(standingAlone, text) : [];
      return [...certain, ...others].map(({ id, index }) => ({ id: id.toLowerCase(), index }));
    },
  };
}

function toPattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
