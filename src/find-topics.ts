import { EXAMPLES } from './cards/notice-card';
import { toKey } from './families/code';
import type { Library } from './library';
import { type FoundKey, type Topic, topicOfCode } from './message/topic';

/**
 * Lists what words in a search box may mean, the best first: the codes in them, then what they find.
 *
 * Without words, what many people look for.
 */
export function findTopics(words: string, language: string, library: Library): Topic[] {
  if (words.trim() === '') return [...EXAMPLES.map(toKey), ...guideKeys(library)].map(topicOfFound);
  const codes = library.readCodes(words).map(toKey);
  const found = library.search(words, language).map(({ key }) => key);
  return [...new Set<FoundKey>([...codes, ...found])].map(topicOfFound);
}

function guideKeys({ catalog }: Library): FoundKey[] {
  return [...catalog.guides.keys()].map((guide) => `guide:${guide}` as const);
}

function topicOfFound(key: FoundKey): Topic {
  return isGuide(key) ? { about: 'guide', guide: key.slice(GUIDE.length) } : topicOfCode(key);
}

const GUIDE = 'guide:';

function isGuide(key: FoundKey): key is `guide:${string}` {
  return key.startsWith(GUIDE);
}
