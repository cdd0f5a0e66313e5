import { type Code, familyNames } from '../families/code';
import type { Families } from '../families/families';
import { createErrorCountTest } from '../families/number-context';
import type { Cues } from '../language/cues';

/** A question about a lone code is short; longer texts give their numbers and names a context of their own. */
const MAX_QUESTION_LENGTH = 300;
const MAX_CODES = 25;

/** Codes, words and marks; Chinese and Latin words part even where no blank stands between them. */
const WORDS =
  /(?:0x)?CAA[\dA-F]{5}|[A-Z]{1,30}(?:_[A-Z]{1,30}){1,6}|(?<!\S)-\d{9,10}|\d+|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}'’-])+|[^\s\p{L}\p{M}\d]/giu;

const MARK = /^[^\p{L}\p{M}\d-]$/u;
const QUIET_MARK = /^[?？!！.。,，:;()"'“”„*`#~_]$/u;

/** Reads codes that are nearly all a person wrote. */
type BareCodeReader = (text: string) => Code[];

/** Makes the reader of questions such as "50126?" and "vad betyder invalid_grant": a code and only words of asking. */
export function createBareCodeReader(families: Families, cues: Cues): BareCodeReader {
  const askingWords = new Set([...cues.asking, ...cues.greetings, ...cues.error, ...cues.errorCode, ...cues.and]);
  const longestFirst = [...askingWords].sort((a, b) => b.length - a.length);

  /** Chinese puts no blanks between words, so its known words are taken off one after the other. */
  const isAsking = (word: string) =>
    askingWords.has(word.toLowerCase()) ||
    (/^\p{Script=Han}+$/u.test(word) &&
      longestFirst.reduce((rest, asking) => rest.replaceAll(asking, ''), word) === '');

  const isErrorCount = createErrorCountTest(cues);

  return (text) => {
    const question = text.trim();
    if (question.length > MAX_QUESTION_LENGTH || isErrorCount(question)) return [];
    const words = question.match(WORDS) ?? [];
    if (words.some((word) => MARK.test(word) && !QUIET_MARK.test(word))) return [];
    const codes = words
      .filter((word) => !MARK.test(word) && !isAsking(word))
      .slice(0, MAX_CODES + 1)
      .map((word) => toCode(word, families));
    return codes.length <= MAX_CODES && codes.every((code) => code !== undefined) ? codes : [];
  };
}

function toCode(word: string, families: Families): Code | undefined {
  for (const family of familyNames) {
    const id = families[family].readBare(word);
    if (id !== undefined) return { family, id };
  }
  return undefined;
}
