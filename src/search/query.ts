import { splitWords } from './split-words';

/** One word of what somebody searches for, and what stands for it as well: groups of words, each whole. */
export interface Term {
  readonly word: string;
  readonly instead: readonly (readonly string[])[];
}

/** Reads what somebody searches for. */
export type QueryReader = (text: string) => Term[];

/** A longer query is a pasted text, whose codes tell more than its words. */
const MAX_WORDS = 12;
const MAX_PHRASE_WORDS = 4;

const COMPOUND = /^[a-z]{8,}$/;
const MIN_PART_LENGTH = 4;
/** What joins the parts of a compound: "inloggningssida", "wachtwoordenbeheer". */
const JOINTS = ['', 's', 'e', 'en'];

/** Makes the reader of queries for the words of an index. */
export function createQueryReader(
  synonyms: readonly (readonly string[])[],
  known: ReadonlyMap<string, number>,
  language: string,
): QueryReader {
  const groups = new Map<string, string[][]>();
  for (const group of synonyms) {
    const phrases = group.map((phrase) => splitWords(phrase, language));
    for (const phrase of phrases) {
      const others = phrases.filter((each) => each !== phrase);
      groups.set(phrase.join(' '), [...(groups.get(phrase.join(' ')) ?? []), ...others]);
    }
  }

  return (text) => {
    const words = splitWords(text, language)
      .flatMap((word) => splitCompound(word, known))
      .slice(0, MAX_WORDS);
    const terms: Term[] = [];
    for (let start = 0; start < words.length; ) {
      const length = longestPhrase(words, start, groups);
      const phrase = words.slice(start, start + length);
      const instead = groups.get(phrase.join(' ')) ?? [];
      terms.push(...phrase.map((word) => ({ word, instead })));
      start += length;
    }
    return terms;
  };
}

/** How many words from here on have synonyms together; one where none has. */
function longestPhrase(words: readonly string[], start: number, groups: ReadonlyMap<string, unknown>): number {
  for (let length = MAX_PHRASE_WORDS; length > 1; length -= 1) {
    if (start + length <= words.length && groups.has(words.slice(start, start + length).join(' '))) return length;
  }
  return 1;
}

/** Divides a compound that no text has into two words that some have: "wachtwoordverlopen", "passordbytte". */
function splitCompound(word: string, known: ReadonlyMap<string, number>): string[] {
  if (!COMPOUND.test(word) || known.has(word)) return [word];
  for (let cut = word.length - MIN_PART_LENGTH; cut >= MIN_PART_LENGTH; cut -= 1) {
    const head = word.slice(0, cut);
    const rest = word.slice(cut);
    const joint = JOINTS.find((each) => head.endsWith(each) && known.has(head.slice(0, head.length - each.length)));
    if (joint !== undefined && known.has(rest)) return [head.slice(0, head.length - joint.length), rest];
  }
  return [word];
}
