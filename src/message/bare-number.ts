import { type Code, familyNames } from '../families/code';
import type { Families } from '../families/families';
import type { Cues } from '../language/cues';

/** A question about a lone number is short; longer texts give their numbers a context of their own. */
const MAX_QUESTION_LENGTH = 300;
const MAX_NUMBERS = 25;

/** Numbers, words and marks; Chinese and Latin words part even where no blank stands between them. */
const WORDS = /\d+|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}'’-])+|[^\s\p{L}\p{M}\d]/gu;

/** Reads numbers that are nearly all a person wrote. */
export type BareNumberReader = (text: string, families: Families) => Code[];

/** Makes the reader of questions such as "50126?" and "vad betyder 403": a number and only words of asking. */
export function createBareNumberReader(cues: Cues): BareNumberReader {
  const askingWords = new Set([...cues.asking, ...cues.greetings, ...cues.error, ...cues.errorCode, ...cues.and]);
  const longestFirst = [...askingWords].sort((a, b) => b.length - a.length);

  /** Chinese puts no blanks between words, so its known words are taken off one after the other. */
  const isAsking = (word: string) =>
    askingWords.has(word) ||
    (/^\p{Script=Han}+$/u.test(word) &&
      longestFirst.reduce((rest, asking) => rest.replaceAll(asking, ''), word) === '');

  return (text, families) => {
    const question = text.trim();
    if (question.length > MAX_QUESTION_LENGTH) return [];
    const words = question.toLowerCase().match(WORDS) ?? [];
    const numbers = words.filter((word) => /^\d/.test(word));
    const others = words.filter((word) => /^[\p{L}\p{M}]/u.test(word));
    const marks = words.filter((word) => !/^[\p{L}\p{M}\d]/u.test(word));
    if (numbers.length === 0 || numbers.length > MAX_NUMBERS) return [];
    if (!others.every(isAsking) || marks.some((mark) => !/[?？!！.。,，:;()"'“”„*`#~_]/u.test(mark))) return [];
    const codes = numbers.map((digits) => toCode(digits, families));
    return codes.every((code) => code !== undefined) ? codes : [];
  };
}

function toCode(digits: string, families: Families): Code | undefined {
  for (const family of familyNames) {
    const id = families[family].readBare(digits);
    if (id !== undefined) return { family, id };
  }
  return undefined;
}
