import MiniSearch from 'minisearch';
import type { FoundKey } from '../message/topic';
import { createQueryReader, type Term } from './query';
import { splitForIndex } from './split-words';

/** One text as it is indexed. */
export interface IndexedText {
  readonly key: FoundKey;
  /** The code as people write it, and without ornament. */
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly remediation: string;
  /** Whether many people meet it. */
  readonly isCommon: boolean;
}

/** What an index finds: how well, and how much of what was asked for it answers, from 0 to 1. */
export interface Hit {
  readonly key: FoundKey;
  readonly score: number;
  readonly coverage: number;
}

/** The texts of one language, to be found by words. */
export type SearchIndex = (text: string) => Hit[];

/** What a text is called says more about it than what it says. */
const boost = { code: 6, name: 4, title: 4, description: 1.5, remediation: 0.7 };
const COMMON_BOOST = 1.4;

/** A word in another's place counts less than the one that was typed. */
const SYNONYM_WEIGHT = 0.6;

const LATIN = /^[a-z]+$/;
const CHINESE = /\p{sc=Han}/u;

/** Makes the index of one language, which knows words that mean the same. */
export function createSearchIndex(
  texts: readonly IndexedText[],
  synonyms: readonly (readonly string[])[],
  language: string,
): SearchIndex {
  const frequencies = new Map<string, number>();
  const index = new MiniSearch<IndexedText>({
    idField: 'key',
    fields: Object.keys(boost),
    storeFields: ['isCommon'],
    tokenize: (text) => splitForIndex(text, language),
    processTerm: (term) => term,
  });
  index.addAll(texts);
  for (const text of texts) countWords(text, language, frequencies);
  const readQuery = createQueryReader(synonyms, frequencies, language);
  const rarity = (word: string) => Math.log(1 + texts.length / (0.5 + (frequencies.get(word) ?? 0)));

  return (text) => {
    const terms = readQuery(text);
    const words = [...new Set(terms.flatMap(({ word, instead }) => [word, ...instead.flat()]))];
    const typed = new Set(terms.map(({ word }) => word));
    const whole = sum(terms.map(({ word }) => rarity(word)));
    const results = index.search(words.join(' '), {
      tokenize: () => words,
      boost,
      prefix: (word) => word.length >= 3 || CHINESE.test(word),
      fuzzy: (word) => (word.length >= 5 && LATIN.test(word) ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.5 },
      boostTerm: (word) => (typed.has(word) ? 1 : SYNONYM_WEIGHT),
      boostDocument: (_key, _word, stored) => (stored?.isCommon ? COMMON_BOOST : 1),
    });
    return results.map(({ id, score, queryTerms }) => {
      const found = new Set(queryTerms);
      const covered = sum(terms.filter((term) => isCovered(term, found)).map(({ word }) => rarity(word)));
      const coverage = covered / whole;
      // MiniSearch multiplies by the number of words found, however common: "is not" would weigh as much as "redirect uri".
      return { key: id as FoundKey, score: (score / queryTerms.length) * coverage ** 2, coverage };
    });
  };
}

function isCovered({ word, instead }: Term, found: ReadonlySet<string>): boolean {
  return found.has(word) || instead.some((words) => words.every((each) => found.has(each)));
}

function countWords(text: IndexedText, language: string, frequencies: Map<string, number>): void {
  const whole = [text.code, text.name, text.title, text.description, text.remediation].join('\n');
  for (const word of new Set(splitForIndex(whole, language))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
