import type { Cues } from '../language/cues';

/** The words that a text asks to search for; undefined where it asks for nothing of the kind. */
export type SearchReader = (text: string) => string | undefined;

/** Longer texts report something. */
const MAX_LENGTH = 200;

const NO_LETTER = /^[^\p{L}\p{N}]/u;
const CHINESE = /\p{sc=Han}$/u;

/** Makes the reader that recognizes "search redirect uri" in every language. */
export function createSearchReader({ search }: Cues): SearchReader {
  // "search for" before "search", which would leave its second word behind.
  const calls = [...search].sort((a, b) => b.length - a.length);
  return (text) => {
    const wording = text.trim();
    if (wording.length > MAX_LENGTH) return undefined;
    const folded = wording.toLowerCase();
    const call = calls.find((each) => folded.startsWith(each) && isWhole(each, folded));
    return call === undefined
      ? undefined
      : wording
          .slice(call.length)
          .replace(/^[\s:：]+/u, '')
          .trim();
  };
}

/** "searching" is no call; in Chinese the words follow without a blank. */
function isWhole(call: string, text: string): boolean {
  const rest = text.slice(call.length);
  return rest === '' || NO_LETTER.test(rest) || CHINESE.test(call);
}
