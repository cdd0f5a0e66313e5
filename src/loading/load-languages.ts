import { z } from 'zod';
import { checkPhrases, checkThosePresent, type PhraseTree } from '../language/check-phrases';
import { type Cues, cuesShape, mergeCues, otherCuesShape, type SomeCues } from '../language/cues';
import { ENGLISH } from '../language/languages';
import { type LearnSite, learnSiteShape } from '../language/learn-site';
import type { JsonFiles } from './json-files';
import type { Sources } from './load-catalog';

/** What `locales/` says of the languages themselves; the words about codes are read with the catalog. */
export interface LoadedLanguages {
  /** Every language that has a folder, ascending. */
  readonly tags: readonly string[];
  readonly phrases: Readonly<Record<string, PhraseTree>>;
  /** Of all languages together. */
  readonly cues: Cues;
  readonly learnSites: ReadonlyMap<string, LearnSite>;
}

const phraseTree: z.ZodType<PhraseTree> = z.lazy(() =>
  z.record(z.union([z.string(), z.array(z.string()), phraseTree])),
);

/** Reads every language of Signpost and of an organization, which may reword phrases and add words people write. */
export function loadLanguages({ base, own }: Sources): LoadedLanguages {
  const shipped = base.folders('locales');
  const added = (own?.folders('locales') ?? []).filter((tag) => !shipped.includes(tag));
  if (!shipped.includes(ENGLISH))
    base.faults.push(`locales/${ENGLISH} is missing: English is the language of last resort`);
  const isWhole = (tag: string) => isTag(tag) && own?.exists(`locales/${tag}/phrases.json`);
  for (const tag of added.filter((each) => !isWhole(each))) {
    own?.faults.push(`${own.display(`locales/${tag}`)}: ${isTag(tag) ? noPhrases(shipped) : NO_TAG}`);
  }

  const languages = [
    ...shipped.map((tag) => ({ tag, home: base, extras: own })),
    ...added.filter(isWhole).map((tag) => ({ tag, home: own, extras: undefined })),
  ].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const phrases = languages.map(({ tag, home, extras }) => {
    const path = `locales/${tag}/phrases.json`;
    return [tag, reword(home?.read(path, phraseTree) ?? {}, readIfThere(extras, path, phraseTree) ?? {})] as const;
  });
  const cues = languages.flatMap(({ tag, home, extras }): (SomeCues | undefined)[] => {
    const path = `locales/${tag}/cues.json`;
    const ofLanguage = home === base ? base.read(path, cuesShape) : readIfThere(home, path, otherCuesShape);
    return [ofLanguage, readIfThere(extras, path, otherCuesShape)];
  });
  const learnSites = languages.flatMap(({ tag, home, extras }) => {
    const path = `locales/${tag}/learn.json`;
    const site = readIfThere(extras, path, learnSiteShape) ?? readIfThere(home, path, learnSiteShape);
    return site ? [[tag, site] as const] : [];
  });
  return {
    tags: languages.map(({ tag }) => tag),
    phrases: Object.fromEntries(phrases),
    cues: mergeCues(
      [...cues, base.read('locales/other-cues.json', otherCuesShape)].filter((each) => each !== undefined),
    ),
    learnSites: new Map(learnSites),
  };
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

function readIfThere<Value>(
  files: JsonFiles | undefined,
  path: string,
  shape: z.ZodType<Value, z.ZodTypeDef, unknown>,
): Value | undefined {
  return files?.exists(path) ? files.read(path, shape) : undefined;
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
