import { splitWords } from './split-words';

/** One thing that somebody searches for: what they typed, and what means the same. */
export interface Concept {
  /** One word, or several that stand together for one thing. */
  readonly words: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
  /** Whether it tells nothing of what is searched for: "my", "is". */
  readonly isFiller: boolean;
}

/** Reads what somebody searches for. */
export type QueryReader = (text: string) => Concept[];

/** What a language knows of its words. */
export interface Vocabulary {
  readonly language: string;
  /** Groups of words and phrases that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  readonly fillers: readonly string[];
}

/** A longer query is a pasted text, whose codes tell more than its words. */
const MAX_WORDS = 12;
const MAX_PHRASE_WORDS = 4;

/** A word that is still being typed stands for what begins so, if that is not too much. */
const MIN_BEGINNING_LENGTH = 4;
const MIN_CHINESE_LENGTH = 2;
const MAX_BEGUN_GROUPS = 3;

const CHINESE = /\p{sc=Han}/u;
const COMPOUND = /^[a-z]{8,}$/;
const SWAPPABLE = /^[a-z]{5,20}$/;
const MIN_PART_LENGTH = 4;
/** What joins the parts of a compound: "inloggningssida", "wachtwoordenbeheer". */
const JOINTS = ['', 's', 'e', 'en'];

/** Makes the reader of queries in a language, for the words that its texts have. */
export function createQueryReader(
  { language, synonyms, fillers }: Vocabulary,
  known: ReadonlySet<string>,
): QueryReader {
  const groups = toGroups(synonyms, language);
  const idle = new Set(fillers.flatMap((filler) => splitWords(filler, language)));

  const synonymsOf = (words: readonly string[]) => {
    const phrase = words.join(' ');
    const exact = groups.get(phrase);
    if (exact || phrase.length < (CHINESE.test(phrase) ? MIN_CHINESE_LENGTH : MIN_BEGINNING_LENGTH)) return exact ?? [];
    const begun = [...groups.keys()].filter((each) => each.startsWith(phrase)).slice(0, MAX_BEGUN_GROUPS);
    return begun.flatMap((each) => [each.split(' '), ...(groups.get(each) ?? [])]);
  };

  return (text) => {
    const words = splitWords(text, language)
      .flatMap((word) => splitPhrase(word, groups))
      .flatMap((word) => (groups.has(word) || known.has(word) ? [word] : splitCompound(unswap(word, known), known)))
      .slice(0, MAX_WORDS);
    const concepts: Concept[] = [];
    for (let start = 0; start < words.length; ) {
      const phrase = words.slice(start, start + longestPhrase(words, start, groups));
      const isFiller = !groups.has(phrase.join(' ')) && phrase.every((word) => idle.has(word));
      concepts.push({ words: phrase, synonyms: synonymsOf(phrase), isFiller });
      start += phrase.length;
    }
    return concepts;
  };
}

/** What means the same as each phrase, by the phrase. */
function toGroups(synonyms: Vocabulary['synonyms'], language: string): ReadonlyMap<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const group of synonyms) {
    const phrases = group.map((phrase) => splitWords(phrase, language)).filter(({ length }) => length > 0);
    for (const phrase of phrases) {
      const others = phrases.filter((each) => each !== phrase);
      groups.set(phrase.join(' '), [...(groups.get(phrase.join(' ')) ?? []), ...others]);
    }
  }
  return groups;
}

/** How many words from here on stand for one thing. */
function longestPhrase(words: readonly string[], start: number, groups: ReadonlyMap<string, unknown>): number {
  for (let length = MAX_PHRASE_WORDS; length > 1; length -= 1) {
    if (start + length <= words.length && groups.has(words.slice(start, start + length).join(' '))) return length;
  }
  return 1;
}

/** Divides what people join as their code does: "redirect_uri". */
function splitPhrase(word: string, groups: ReadonlyMap<string, unknown>): string[] {
  const parts = word.split('_');
  return parts.length > 1 && groups.has(parts.join(' ')) ? parts : [word];
}

/** Puts two letters right that changed places, the commonest slip: "passwrod". */
function unswap(word: string, known: ReadonlySet<string>): string {
  if (!SWAPPABLE.test(word)) return word;
  const swapped = [...word.slice(1)].map(
    (letter, at) => `${word.slice(0, at)}${letter}${word[at]}${word.slice(at + 2)}`,
  );
  return swapped.find((each) => known.has(each)) ?? word;
}

/** Divides a compound that no text has into two words that some have: "wachtwoordverlopen", "passordbytte". */
function splitCompound(word: string, known: ReadonlySet<string>): string[] {
  if (!COMPOUND.test(word)) return [word];
  for (let cut = word.length - MIN_PART_LENGTH; cut >= MIN_PART_LENGTH; cut -= 1) {
    const head = word.slice(0, cut);
    const rest = word.slice(cut);
    const joint = JOINTS.find((each) => head.endsWith(each) && known.has(head.slice(0, head.length - each.length)));
    if (joint !== undefined && known.has(rest)) return [head.slice(0, head.length - joint.length), rest];
  }
  return [word];
}
