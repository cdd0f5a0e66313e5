import type { FoundKey } from '../message/found-key';
import { type Answers, createAnswerFinder, type IndexedText } from './find-answers';
import { type Concept, createQueryReader, type Vocabulary } from './query';

/** What an index finds: how well, and how much of what was asked for it answers, from 0 to 1. */
export interface Hit {
  readonly key: FoundKey;
  readonly score: number;
  readonly coverage: number;
  /** How many of the words that tell something it has just so, or in other words. */
  readonly words: number;
}

/** The texts of one language, to be found by words. */
export type SearchIndex = (text: string) => Hit[];

/** One thing that was asked for, what answers it, and how much it matters. */
interface Asked {
  readonly answers: Answers;
  readonly bestScore: number;
  readonly weight: number;
  readonly words: number;
}

/** A word that tells nothing matters next to nothing. */
const FILLER_WEIGHT = 0.15;

/** What stands in so many texts, such as "sign in", tells little. */
const COMMON_SHARE = 0.25;

/** How much of the weight of a word comes from how rare it is. */
const RARITY_SHARE = 0.2;

/** Makes the index of one language. */
export function createSearchIndex(texts: readonly IndexedText[], vocabulary: Vocabulary): SearchIndex {
  const { known, find } = createAnswerFinder(texts, vocabulary.language);
  const readQuery = createQueryReader(vocabulary, known);
  return (text) => {
    const concepts = readQuery(text);
    if (concepts.every(({ isFiller }) => isFiller)) return [];
    const asked = concepts.map((concept) => toAsked(concept, find(concept), texts.length));
    const keys = new Set(asked.flatMap(({ answers }) => [...answers.keys()]));
    return [...keys].map((key) => toHit(key, asked));
  };
}

function toAsked({ words, isFiller }: Concept, answers: Answers, textCount: number): Asked {
  const rarity = Math.log(1 + textCount / (0.5 + answers.size)) / Math.log(1 + 2 * textCount);
  const isTelling = !isFiller && answers.size < textCount * COMMON_SHARE;
  return {
    answers,
    bestScore: Math.max(...[...answers.values()].map(({ score }) => score)),
    weight: (isFiller ? FILLER_WEIGHT : 1) * Math.sqrt(words.length) * (1 - RARITY_SHARE + RARITY_SHARE * rarity),
    words: isTelling ? words.length : 0,
  };
}

function toHit(key: FoundKey, asked: readonly Asked[]): Hit {
  let answered = 0;
  let score = 0;
  let words = 0;
  for (const each of asked) {
    const answer = each.answers.get(key);
    if (!answer) continue;
    answered += each.weight * answer.coverage;
    // A rare word must not outweigh all others: each counts by its best answer.
    score += (each.weight * answer.score) / each.bestScore;
    if (answer.coverage === 1) words += each.words;
  }
  const coverage = answered / asked.reduce((whole, { weight }) => whole + weight, 0);
  return { key, score: score * coverage ** 2, coverage, words };
}
