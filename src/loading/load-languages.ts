import { z } from 'zod';
import { checkPhrases, checkThosePresent, type PhraseTree } from '../language/check-phrases';
import { type Cues, cuesShape, mergeCues, otherCuesShape, type SomeCues } from '../language/cues';
import { ENGLISH } from '../language/languages';
import { type LearnSite, learnSiteShape } from '../language/learn-site';
import type { Synonyms } from '../search/search';
import type { Sources } from './load-catalog';

/** What `locales/` says of the languages themselves; the words about codes are read with the catalog. */
export interface LoadedLanguages {
  /** Every language that has a folder, ascending. */
  readonly tags: readonly string[];
  readonly phrases: Readonly<Record<string, PhraseTree>>;
  /** Of all languages together. */
  readonly cues: Cues;
  readonly learnSites: ReadonlyMap<string, LearnSite>;
  /** Words that mean the same to who searches, by language. */
  readonly synonyms: Synonyms;
  /** Words that tell nothing to who searches, by language: what is one here may be a word of use there. */
  readonly fillers: ReadonlyMap<string, readonly string[]>;
}

const synonymGroups = z.array(z.array(z.string().min(1)).min(2, 'a group needs at least two words'));

type Shape<Value> = z.ZodType<Value, z.ZodTypeDef, unknown>;

const phraseTree: z.ZodType<PhraseTree> = z.lazy(() =>
  z.record(z.union([z.string(), z.array(z.string()), phraseTree])),
);

/** What a language may do without. */
const optional = ['learn', 'synonyms'];

/** Reads every language of Signpost and of an organization, which may reword phrases and add words people write. */
export function loadLanguages(sources: Sources): LoadedLanguages {
  const { base } = sources;
  const shipped = base.folders('locales');
  if (!shipped.includes(ENGLISH))
    base.faults.push(`locales/${ENGLISH} is missing: English is the language of last resort`);
  const tags = [...shipped, ...findAdded(shipped, sources)].sort();
  const read = <Value>(tag: string, name: string, shape: Shape<Value>, ownShape = shape) =>
    readBoth(
      `locales/${tag}/${name}.json`,
      shipped.includes(tag) && !optional.includes(name),
      shape,
      ownShape,
      sources,
    );

  const phrases = tags.map((tag) => [tag, read(tag, 'phrases', phraseTree).reduce(reword, {})] as const);
  const cuesByTag = new Map(tags.map((tag) => [tag, read<SomeCues>(tag, 'cues', cuesShape, otherCuesShape)] as const));
  const cues = [...cuesByTag.values()].flat();
  const otherCues = base.read<SomeCues>('locales/other-cues.json', otherCuesShape);
  return {
    tags,
    phrases: Object.fromEntries(phrases),
    cues: mergeCues(otherCues ? [...cues, otherCues] : cues),
    learnSites: new Map(tags.flatMap((tag) => read(tag, 'learn', learnSiteShape).map((site) => [tag, site] as const))),
    fillers: new Map([...cuesByTag].map(([tag, cues]) => [tag, cues.flatMap(({ filler = [] }) => filler)] as const)),
    synonyms: new Map(tags.map((tag) => [tag, read(tag, 'synonyms', synonymGroups).flat()] as const)),
  };
}

/** The languages that an organization adds; a folder that is none is a fault. */
function findAdded(shipped: readonly string[], { own }: Sources): string[] {
  return (own?.folders('locales') ?? []).filter((tag) => {
    if (shipped.includes(tag)) return false;
    if (isTag(tag) && own?.exists(`locales/${tag}/phrases.json`)) return true;
    own?.faults.push(`${own.display(`locales/${tag}`)}: ${isTag(tag) ? noPhrases(shipped) : NO_TAG}`);
    return false;
  });
}

/** What Signpost and the organization have in a file, Signpost first. */
function readBoth<Value>(
  path: string,
  isNeeded: boolean,
  shape: Shape<Value>,
  ownShape: Shape<Value>,
  { base, own }: Sources,
): Value[] {
  const shipped = isNeeded || base.exists(path) ? base.read(path, shape) : undefined;
  const added = own?.exists(path) ? own.read(path, ownShape) : undefined;
  return [shipped, added].filter((value) => value !== undefined);
}

/** Lists where the phrases of the languages do not agree. */
export function checkLanguages({ phrases }: LoadedLanguages, { base, own }: Sources): string[] {
  const english = phrases[ENGLISH] ?? {};
  return Object.entries(phrases).flatMap(([tag, tree]) => {
    const path = `locales/${tag}/phrases.json`;
    const file = own?.exists(path) ? own.display(path) : base.display(path);
    // A new version of Signpost has new phrases, and must not stop at a language that does not know them yet.
    return base.exists(path) ? checkPhrases(file, tag, tree, english) : checkThosePresent(file, tag, tree, english);
  });
}

const NO_TAG = 'is not named by a language tag: name the folder as BCP 47 does, such as "de" or "pt-BR"';

const noPhrases = (shipped: readonly string[]) =>
  `Signpost does not speak this language yet: add a whole phrases.json, or name the folder as one that it speaks (${shipped.join(', ')})`;

function isTag(name: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(name) && Intl.getCanonicalLocales(name)[0] === name;
  } catch {
    return false;
  }
}

/** Puts other words in the place of some phrases. */
function reword(phrases: PhraseTree, others: PhraseTree): PhraseTree {
  const reworded = Object.entries(others).map(([key, value]) => {
    const phrase = phrases[key];
    return [key, isGroup(phrase) && isGroup(value) ? reword(phrase, value) : value] as const;
  });
  return { ...phrases, ...Object.fromEntries(reworded) };
}

function isGroup(value: PhraseTree[string] | undefined): value is PhraseTree {
  return typeof value === 'object' && !Array.isArray(value);
}
