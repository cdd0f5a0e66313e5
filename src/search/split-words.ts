/** Marks above and below letters, which people leave out: "losenord". */
const MARKS = /\p{M}/gu;

/** Letters that are not made of another and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', ł: 'l' };

/** Where a name begins its next word: "InvalidReplyTo", "invalid_grant". */
const INNER_WORD = /[_.:/'’]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** More words than these nobody searches for, and no text of the catalog has. */
const MAX_LENGTH = 5000;
const MAX_WORD_LENGTH = 60;

const segmenters = new Map<string, Intl.Segmenter>();

/** Splits a text into words, without marks and in lower case. The language matters where words stand without blanks. */
export function splitWords(text: string, language: string): string[] {
  return segmentsOf(text, language).map(foldWord);
}

/** Splits a text that is to be found: names are found whole, from each of their words on, and by each of these. */
export function splitForIndex(text: string, language: string): string[] {
  return segmentsOf(text, language).flatMap((word) => {
    const parts = word.split(INNER_WORD).filter((part) => part !== '');
    const tails = parts.map((_, index) => parts.slice(index).join(''));
    return [...new Set([word, ...(parts.length > 1 ? [...tails, ...parts] : [])].map(foldWord))];
  });
}

function segmentsOf(text: string, language: string): string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  const segments = [...segmenter.segment(text.slice(0, MAX_LENGTH))];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.slice(0, MAX_WORD_LENGTH));
}

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[øæœßđðł]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
