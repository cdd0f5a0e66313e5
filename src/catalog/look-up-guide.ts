import { type Code, familyNames, parseKey } from '../families/code';
import type { Catalog, Explanation } from './catalog';
import type { Text } from './entry';
import type { Guide } from './guide';
import { textFor } from './text-for';

/** A guide that was looked up for a reader. */
export interface GuideFinding {
  readonly id: string;
  readonly guide: Guide;
  readonly text: Text;
  /** The language of the text: the reader's, a variant of it, or English where it is not translated yet. */
  readonly textLanguage: string;
}

/** Looks a guide up for a reader; undefined where the catalog has none of that name. */
export function lookUpGuide(
  id: string,
  { language, catalog }: { readonly language: string; readonly catalog: Catalog },
): GuideFinding | undefined {
  const guide = catalog.guides.get(id);
  return guide && { id, guide, ...textFor(id, language, catalog.guideTexts) };
}

/** More than these nobody reads, and a card has its limits. */
const MAX_GUIDES = 6;

/** The guides that may fit a code: those it names, then those of its whole family, which lead deeper than a user can go. */
export function guidesOf({ code, entry }: Explanation, { guides }: Catalog): string[] {
  const leadsDeeper = entry.kind === 'error' && entry.actor !== 'user';
  const ofFamily = [...guides].filter(([, { families }]) => leadsDeeper && families?.includes(code.family));
  return [...new Set([...(entry.guides ?? []), ...ofFamily.map(([guide]) => guide)])].slice(0, MAX_GUIDES);
}

/** The codes that name a guide, what most people come from first: a status rather than one of many names. */
export function codesOf(id: string, { entries }: Catalog): Code[] {
  return [...entries]
    .filter(([, entry]) => entry.guides?.includes(id))
    .map(([key]) => parseKey(key))
    .filter((code) => code !== undefined)
    .sort((a, b) => familyNames.indexOf(b.family) - familyNames.indexOf(a.family));
}
