import type { Code, CodeKey } from '../families/code';
import { parseKey, toKey } from '../families/code';
import type { Families } from '../families/families';
import { ENGLISH } from '../language/languages';
import type { Entry, Text } from './entry';
import type { Guide } from './guide';
import { textFor } from './text-for';

/** Facts by key, and texts by language and key; guides in the same way. */
export interface Catalog {
  readonly entries: ReadonlyMap<CodeKey, Entry>;
  readonly texts: ReadonlyMap<string, ReadonlyMap<CodeKey, Text>>;
  readonly guides: ReadonlyMap<string, Guide>;
  readonly guideTexts: ReadonlyMap<string, ReadonlyMap<string, Text>>;
  /** What an organization adds to codes for its own people, by language and key. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<CodeKey, string>>;
}

/** A code found in a message, explained or unknown. */
export type Finding = Explanation | UnknownCode;

export interface Explanation {
  readonly state: 'explained';
  readonly code: Code;
  readonly entry: Entry;
  readonly text: Text;
  /** The language of the text: the reader's, a variant of it, or English where it is not translated yet. */
  readonly textLanguage: string;
  /** What the reader's organization adds: in their language, in English, or in the one that it has. */
  readonly note?: string;
  /** The code that entry and text are about, where the one found only passes it on. */
  readonly carried?: Code;
}

export interface UnknownCode {
  readonly state: 'unknown';
  readonly code: Code;
  /** Codes of the catalog that a slip of the finger would turn into this one, likeliest first. */
  readonly closeCodes: readonly Code[];
}

/** For whom and in what a code is looked up. */
interface LookUpPlace {
  readonly language: string;
  readonly catalog: Catalog;
  readonly families: Families;
}

/** Looks a code up for a reader; one that only passes on another is explained by that. */
export function lookUp(code: Code, place: LookUpPlace): Finding {
  const explanation = explain(code, place);
  if (explanation) return explanation;
  const carried = place.families[code.family].carriedBy?.(code.id);
  const ofCarried = carried && explain(carried, place);
  if (ofCarried) return { ...ofCarried, code, carried };
  return { state: 'unknown', code, closeCodes: closeCodes(code, place.catalog) };
}

function explain(code: Code, { language, catalog }: LookUpPlace): Explanation | undefined {
  const key = spelledKey(code, catalog);
  const entry = key && catalog.entries.get(key);
  if (!entry) return undefined;
  return {
    state: 'explained',
    code,
    entry,
    ...textFor(key, language, catalog.texts),
    ...noteOn(key, language, catalog),
  };
}

function noteOn(key: CodeKey, language: string, { notes }: Catalog): { note?: string } {
  const tag = [language, ENGLISH, ...notes.keys()].find((each) => notes.get(each)?.has(key));
  const note = tag && notes.get(tag)?.get(key);
  return note ? { note } : {};
}

const spellings = new WeakMap<Catalog['entries'], ReadonlyMap<string, CodeKey>>();

/** The key as the catalog spells it: names come in another letter case from each library. */
function spelledKey(code: Code, { entries }: Catalog): CodeKey | undefined {
  const key = toKey(code);
  if (entries.has(key)) return key;
  const byFolded = spellings.get(entries) ?? new Map([...entries.keys()].map((each) => [each.toLowerCase(), each]));
  spellings.set(entries, byFolded);
  return byFolded.get(key.toLowerCase());
}

const MAX_CLOSE_CODES = 4;

/** Digits get lost, doubled or swapped more often than changed, and far fewer codes come about that way. */
function closeCodes({ family, id }: Code, { entries }: Catalog): Code[] {
  const codes = [...entries.keys()]
    .map((key) => parseKey(key))
    .filter((code) => code !== undefined)
    .filter((code) => code.family === family);
  const close = [isMoved, isChanged].flatMap((isSlip) => codes.filter((code) => isSlip(code.id, id)));
  return close.slice(0, MAX_CLOSE_CODES);
}

/** Whether one character added, left out or swapped with its neighbour turns `a` into `b`. */
function isMoved(a: string, b: string): boolean {
  const start = commonLength(a, b);
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** Whether one character in another's place turns `a` into `b`. */
function isChanged(a: string, b: string): boolean {
  const start = commonLength(a, b) + 1;
  return a.length === b.length && a.slice(start) === b.slice(start);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
