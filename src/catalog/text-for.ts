import { ENGLISH } from '../language/languages';
import { isVariant } from '../language/match-language';
import type { Text } from './entry';

/** A text, and which language it is in. */
interface FoundText {
  readonly text: Text;
  readonly textLanguage: string;
}

/**
 * The text of a code or guide in a language, in another variant of it (a reader of zh-Hant reads zh-Hans), or in English.
 *
 * Throws where there is none: everything in the catalog has its English text, which is checked at start.
 */
export function textFor<Key extends string>(
  key: Key,
  language: string,
  texts: ReadonlyMap<string, ReadonlyMap<Key, Text>>,
): FoundText {
  for (const textLanguage of [language, ...[...texts.keys()].filter((tag) => isVariant(tag, language)), ENGLISH]) {
    const text = texts.get(textLanguage)?.get(key);
    if (text) return { text, textLanguage };
  }
  throw new Error(`locales/en has no text for ${key}: all that is in the catalog needs one`);
}
