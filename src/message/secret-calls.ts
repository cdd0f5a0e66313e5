import { MASK } from './secret-fields';

/** Masks the secrets among the texts that code passes on: `new ClientSecretCredential("tenant", "app", "secret")`. */
export function maskCalls(text: string): string {
  return text.replace(CALL, maskTexts);
}

const TEXT = `"[^"\\n]{0,200}"|'[^'\\n]{0,200}'`;
const NAMES =
  '(?:ClientSecret|UsernamePassword|Network|Client|PS|StorageSharedKey)Credential|acquire_?token_?by_?username_?password|set_?secret|X509Certificate2|Http(?:Basic)?Auth|auth\\s?=\\s?';
const CALL = new RegExp(`\\b(?:${NAMES})\\s?\\([^"'()]{0,80}(?:${TEXT})?(?:[^"'()]{1,80}(?:${TEXT})){1,4}`, 'gi');
/** Ids, names of hosts, addresses. */
const NO_SECRET =
  /^.(?:[\dA-F]{8}-[\dA-F-]{27}|[\w-]{1,60}(?:\.[a-z]{2,}){1,4}|[a-z\d]{2,10}:\/\/.{0,200}|[a-z]{4,11}\/[\w.+-]{1,60})?.$/i;
const ONE_TEXT = new RegExp(TEXT, 'g');

/** The first text names who it is of. */
function maskTexts(call: string): string {
  let isFirst = !/\(\s{0,80}[^\s"']/.test(call);
  return call.replace(ONE_TEXT, (text) => {
    const stays = isFirst || NO_SECRET.test(text);
    isFirst = false;
    return stays ? text : `${text[0]}${MASK}${text[0]}`;
  });
}
