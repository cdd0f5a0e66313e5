import { toKey } from './families/code';
import { readForeignCodes } from './families/foreign-codes';
import type { Library } from './library';
import type { Message } from './message/message';
import { MAX_TOPIC_CODES, type Topic } from './message/topic';
import type { Hit } from './search/search-index';

/** Says what the answer to a message is about: what was pressed, else what its own words say, else what they quote. */
export function readTopic(message: Message, library: Library): Topic {
  const { pressed, text, quoted } = message;
  if (pressed && pressed.action !== 'chooseLanguage') return pressed.topic;
  if (quoted === undefined) return codesIn(text, library) ?? topicOfWords(message, library);
  const withQuote = codesIn(`${text}\n${quoted}`, library);
  if (codesIn(text, library)) return withQuote ?? topicOfWords(message, library);
  const ofWords = topicOfWords(message, library);
  const saysNothing = text.trim() === '' || (ofWords.about === 'help' && ofWords.occasion === 'nothingFound');
  return saysNothing ? (withQuote ?? ofWords) : ofWords;
}

/** The codes in a text, of Signpost's families or of other issuers. */
function codesIn(text: string, library: Library): Topic | undefined {
  const [leading, ...others] = library.readCodes(text).map(toKey);
  const foreign = readForeignCodes(text);
  if (leading) {
    return {
      about: 'codes',
      codes: [leading, ...others.slice(0, MAX_TOPIC_CODES - 1)],
      more: Math.max(0, others.length - MAX_TOPIC_CODES + 1),
      foreign,
      identifiers: library.readIdentifiers(text),
    };
  }
  const [firstForeign, ...furtherForeign] = foreign;
  return firstForeign && { about: 'foreign', foreign: [firstForeign, ...furtherForeign] };
}

/** What a text without a code calls for; one that says nothing of use may at least say it in words that a text has. */
function topicOfWords({ text, quoted = '', hasPicture, languageTags }: Message, library: Library): Topic {
  const { search, readSearch, readOccasion, languages } = library;
  const find = (words: string) => search(words, languages.choose(languageTags));
  const words = readSearch(text);
  if (words !== undefined) return { about: 'search', found: find(words).map(({ key }) => key) };
  const said = text.trim() === '' ? quoted : text;
  const occasion = readOccasion(said);
  // A picture is what a person shows who writes nothing of use beside it.
  if (hasPicture && (text.trim() === '' || occasion === 'nothingFound')) {
    return { about: 'help', occasion: 'picture', found: [] };
  }
  if (occasion === 'language') return { about: 'languages' };
  if (occasion === 'guides') return { about: 'guides' };
  const likely = occasion === 'nothingFound' ? find(said).filter(isLikely) : [];
  return { about: 'help', occasion, found: likely.slice(0, MAX_SUGGESTIONS).map(({ key }) => key) };
}

const MAX_SUGGESTIONS = 3;

/** Who did not search is shown only what answers most of what they wrote, and more than one word of it. */
function isLikely({ coverage, words }: Hit): boolean {
  return coverage >= 0.6 && words > 1;
}
