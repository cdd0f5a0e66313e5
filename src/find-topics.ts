import { EXAMPLES } from './cards/notice-card';
import { toKey } from './families/code';
import type { Library } from './library';
import { type FoundKey, guideKey } from './message/found-key';
import { type Topic, topicOfFound } from './message/topic';

/** Who has typed no more than what many codes begin with is still typing. */
const BEGINNING = /^(?:aadsts|http|(?:0x)?caa)?$/i;

/**
 * Lists what words in a search box may mean, the best first: the codes in them, then what they find.
 *
 * Without words, what many people look for.
 */
export function findTopics(words: string, language: string, library: Library): Topic[] {
  if (BEGINNING.test(words.trim())) return [...EXAMPLES.map(toKey), ...guideKeys(library)].map(topicOfFound);
  const codes = library.readCodes(words).map(toKey);
  const found = library.search(words, language).map(({ key }) => key);
  return [...new Set<FoundKey>([...codes, ...found])].map(topicOfFound);
}

function guideKeys({ catalog }: Library): FoundKey[] {
  return [...catalog.guides.keys()].map(guideKey);
}
