/** Words of cues, found beside a number without a pattern: one of a thousand words takes megabytes and long to make. */
export interface Words {
  /** Where the word begins with which a text ends; undefined where it ends with none of them. */
  startOfLast(text: string): number | undefined;
  /** Where the word ends with which a text begins. */
  endOfFirst(text: string): number | undefined;
  /** Whether any of them stands in a text, in a compound ("inloggningssidan") or by itself. */
  standIn(text: string): boolean;
}

const LATIN_LETTER = /[A-Za-z\u00C0-\u024F]/;
const NOT_LATIN = /[^\0-\u024F]/;
const TOKENS = /[\p{L}\p{M}\p{N}'’]+/gu;

/** Blanks and hyphens between the parts of a word, of which people put one, the other, or none. */
const SEPARATORS = /[\s_-]/g;
const MAX_SEPARATORS = 4;
const MAX_PARTS = 4;

/** Words from here on may go on into a compound. */
const COMPOUND_LENGTH = 6;

/** Makes the finder of some words, in which a blank also stands for a hyphen, an underscore or nothing. */
export function createWords(words: readonly string[]): Words {
  const squeezed = new Set(words.map(squeeze));
  const maxLength = Math.max(0, ...words.map(({ length }) => length)) + MAX_SEPARATORS;
  // Chinese and Japanese put no blanks between words: theirs are looked for anywhere.
  const unparted = [...squeezed].filter((word) => NOT_LATIN.test(word));

  const isOne = (text: string) => squeezed.has(squeeze(text));
  const isCompound = (token: string) => {
    for (let length = COMPOUND_LENGTH; length < token.length; length += 1) {
      if (squeezed.has(token.slice(0, length))) return true;
    }
    return false;
  };

  return {
    startOfLast: (text) => {
      for (let start = text.length - 1; start >= Math.max(0, text.length - maxLength); start -= 1) {
        if (!LATIN_LETTER.test(text[start - 1] ?? '') && isOne(text.slice(start))) return start;
      }
      return undefined;
    },
    endOfFirst: (text) => {
      for (let end = 1; end <= Math.min(text.length, maxLength); end += 1) {
        if (!LATIN_LETTER.test(text[end] ?? '') && isOne(text.slice(0, end))) return end;
      }
      return undefined;
    },
    standIn: (text) => {
      const tokens = text.toLowerCase().match(TOKENS) ?? [];
      const isAt = (index: number) =>
        Array.from({ length: MAX_PARTS }, (_, parts) => tokens.slice(index, index + parts + 1).join('')).some(
          (joined) => squeezed.has(joined),
        );
      return (
        tokens.some((token, index) => isAt(index) || isCompound(token)) ||
        unparted.some((word) => text.toLowerCase().includes(word))
      );
    },
  };
}

function squeeze(word: string): string {
  return word.toLowerCase().replace(SEPARATORS, '');
}
