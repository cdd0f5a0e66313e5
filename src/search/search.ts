import type { Catalog } from '../catalog/catalog';
import type { Entry, Text } from '../catalog/entry';
import { type CodeKey, parseKey } from '../families/code';
import { type Families, writeCode } from '../families/families';
import { ENGLISH } from '../language/languages';
import { type FoundKey, guideKey } from '../message/found-key';
import type { IndexedText } from './find-answers';
import type { Vocabulary } from './query';
import { createSearchIndex, type Hit, type SearchIndex } from './search-index';

/** Finds codes and guides by words, parts of words and names, the best first; in any language, that of the reader first. */
export type Search = (text: string, language: string) => Hit[];

/** Words that mean the same, by language. */
export type Synonyms = ReadonlyMap<string, Vocabulary['synonyms']>;

const MAX_FOUND = 10;

/** What answers less than this of what was asked for was found by chance. */
const MIN_COVERAGE = 0.5;

/** Who finds this much in their own language did not type another one. */
const SATISFYING_COVERAGE = 0.8;
const OTHER_LANGUAGE_WEIGHT = 0.8;

/** Makes the search. The index of a language is made when somebody first needs it. */
export function createSearch(
  catalog: Catalog,
  families: Families,
  { synonyms, fillers }: { readonly synonyms: Synonyms; readonly fillers: ReadonlyMap<string, readonly string[]> },
): Search {
  const indexes = new Map<string, SearchIndex>();
  const indexOf = (language: string) => {
    const index =
      indexes.get(language) ??
      createSearchIndex(textsIn(language, catalog, families), {
        language,
        synonyms: synonyms.get(language) ?? [],
        // Everybody's queries have some English in them.
        fillers: [language, ENGLISH].flatMap((tag) => fillers.get(tag) ?? []),
      });
    indexes.set(language, index);
    return index;
  };

  const byName = keysByName(catalog);

  return (text, language) => {
    const own = indexOf(language)(text);
    const isSatisfying = own.some(({ coverage }) => coverage >= SATISFYING_COVERAGE);
    const others = isSatisfying ? [] : [...catalog.texts.keys()].filter((tag) => tag !== language);
    const all = [own, ...others.map((tag) => indexOf(tag)(text).map(weighDown))].flat();
    const best = new Map<FoundKey, Hit>();
    for (const hit of all) {
      if (hit.coverage >= MIN_COVERAGE && hit.score > (best.get(hit.key)?.score ?? 0)) best.set(hit.key, hit);
    }
    const named = byName.get(squeeze(text)) ?? [];
    const rank = ({ key }: Hit) => (named.includes(key) ? named.indexOf(key) : named.length);
    return [...best.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score).slice(0, MAX_FOUND);
  };
}

/** Who types a whole name means it. Several have the same: a status is met more often than an error of one service. */
function keysByName({ entries }: Catalog): ReadonlyMap<string, FoundKey[]> {
  const byName = new Map<string, FoundKey[]>();
  const isStatus = ([key]: readonly [CodeKey, Entry]) => key.startsWith('http:');
  const inOrder = [...entries].sort((a, b) => Number(isStatus(b)) - Number(isStatus(a)));
  for (const [key, { name }] of inOrder) {
    if (name !== undefined) byName.set(squeeze(name), [...(byName.get(squeeze(name)) ?? []), key]);
  }
  return byName;
}

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function weighDown(hit: Hit): Hit {
  return { ...hit, score: hit.score * OTHER_LANGUAGE_WEIGHT };
}

function textsIn(language: string, { entries, guides, texts, guideTexts }: Catalog, families: Families): IndexedText[] {
  const codes = [...(texts.get(language) ?? [])].flatMap(([key, text]) => {
    const code = parseKey(key);
    const entry = entries.get(key);
    const facts = { name: entry?.name ?? '', isCommon: entry?.common ?? false };
    return code ? [toIndexed(key, text, `${writeCode(code, families)} ${code.id}`, facts)] : [];
  });
  // A guide helps with many codes.
  const guideFacts = { name: '', isCommon: true };
  const known = [...(guideTexts.get(language) ?? [])].filter(([guide]) => guides.has(guide));
  return [...codes, ...known.map(([guide, text]) => toIndexed(guideKey(guide), text, '', guideFacts))];
}

function toIndexed(
  key: FoundKey,
  { title, description }: Text,
  code: string,
  facts: Pick<IndexedText, 'name' | 'isCommon'>,
): IndexedText {
  return { key, code, title, description, ...facts };
}
