import MiniSearch, { type SearchResult } from 'minisearch';
import type { FoundKey } from '../message/found-key';
import type { Concept } from './query';
import { splitForIndex } from './split-words';

/** One text as it is indexed. */
export interface IndexedText {
  readonly key: FoundKey;
  /** The code as people write it, and without ornament. */
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;

  /** Whether many people meet it. */
  readonly isCommon: boolean;
}

/** How well a text answers one thing that somebody searches for. */
interface Answer {
  readonly score: number;
  /** 1, or less where it has only nearly the word that was typed. */
  readonly coverage: number;
}

/** What answers one thing, by key. */
export type Answers = ReadonlyMap<FoundKey, Answer>;

/** The indexed texts of one language. */
interface AnswerFinder {
  /** Every word that they have. */
  readonly known: ReadonlySet<string>;
  find(concept: Concept): Answers;
}

/** What a text is called says more about it than what it says. */
const boost = { code: 6, name: 4, title: 4, description: 1.5 };
const COMMON_BOOST = 1.5;

/** A word in another's place counts less than the one that was typed. */
const SYNONYM_WEIGHT = 0.8;
const SLIP_COVERAGE = 0.6;

const LATIN = /^[a-z]{5,}$/;
const CHINESE = /\p{sc=Han}/u;

export function createAnswerFinder(texts: readonly IndexedText[], language: string): AnswerFinder {
  const known = new Set<string>();
  const index = new MiniSearch<IndexedText>({
    idField: 'key',
    fields: Object.keys(boost),
    storeFields: ['isCommon'],
    tokenize: (text) => splitForIndex(text, language),
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  index.addAll(texts);

  const search = (words: readonly string[], isTyped: boolean) =>
    index.search(words.join(' '), {
      tokenize: () => [...words],
      processTerm: (term) => term,
      combineWith: 'AND',
      boost,
      prefix: (word) => CHINESE.test(word) || word.length > (isTyped ? 1 : 3),
      // In a short word one wrong letter makes another word.
      fuzzy: (word) => isTyped && LATIN.test(word) && 1,
      weights: { fuzzy: 0.3, prefix: 0.5 },
      boostDocument: (_key, _word, stored) => (stored?.isCommon ? COMMON_BOOST : 1),
    });

  /** By whichever of its words a text answers it best. */
  const find = ({ words, synonyms }: Concept) => {
    const best = new Map<FoundKey, Answer>();
    for (const [at, phrase] of [words, ...synonyms].entries()) {
      for (const result of search(phrase, at === 0)) {
        const answer = toAnswer(result, phrase, at === 0 ? 1 : SYNONYM_WEIGHT);
        if (answer.score > (best.get(result.id)?.score ?? 0)) best.set(result.id, answer);
      }
    }
    return best;
  };

  return { known, find };
}

/** MiniSearch multiplies by the number of words found, and forgives slips without saying so. */
function toAnswer({ score, terms, queryTerms }: SearchResult, phrase: readonly string[], weight: number): Answer {
  const isSlip = phrase.some((word) => !terms.some((term) => term.startsWith(word)));
  return { score: (weight * score) / queryTerms.length, coverage: isSlip ? SLIP_COVERAGE : 1 };
}
