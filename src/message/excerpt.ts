import { shorten } from './cut';
import { maskSecrets } from './mask-secrets';

/** What experts need to see of a message; a log goes to them by other ways. */
export const MAX_EXCERPT_LENGTH = 500;

/** A token that begins in the excerpt is seen as one by much less of it. */
const MAX_SECRET_LENGTH = 1500;

/** The beginning of a text as it may be passed on: shortened, with secrets masked; undefined where nothing is left. */
export function toExcerpt(text: string): string | undefined {
  // Masked before it is cut: half a secret does not look like one.
  const masked = maskSecrets(beginningOf(text, MAX_EXCERPT_LENGTH + MAX_SECRET_LENGTH)).trim();
  if (masked === '') return undefined;
  return shorten(masked, MAX_EXCERPT_LENGTH);
}

/** As much of a text as a limit allows, without the word that it would cut: what is half a secret does not look like one. */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit;
  // Secrets are of ASCII: in Chinese, which puts no blanks, what stands before stays.
  while (end > 0 && /[^\s\P{ASCII}]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
