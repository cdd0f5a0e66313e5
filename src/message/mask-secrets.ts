import { maskCalls } from './secret-calls';
import { maskCookies } from './secret-cookies';
import { maskFields } from './secret-fields';
import { maskForms } from './secret-forms';

/** Makes a message fit to be kept and passed on: in place of each secret stands `•••`, beside the name that it had. */
export function maskSecrets(text: string): string {
  return maskFields(maskCookies(maskCalls(maskForms(text))));
}
