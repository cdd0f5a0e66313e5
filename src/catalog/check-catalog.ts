import { type CodeKey, parseKey } from '../families/code';
import type { Families } from '../families/families';
import { ENGLISH } from '../language/languages';
import type { Catalog } from './catalog';

/** Says where people find a path: several folders may make up one catalog. */
export type Display = (path: string, id: string) => string;

/** Lists what does not fit together in a catalog whose parts are sound: missing texts, texts and references without facts. */
export function checkCatalog(catalog: Catalog, families: Families, display: Display = (path) => path): string[] {
  return [
    ...checkIds(catalog, families, display),
    ...checkEntries(catalog, display),
    ...checkTexts(catalog, display),
    ...checkGuides(catalog, display),
  ];
}

function checkIds({ entries }: Catalog, families: Families, display: Display): string[] {
  return [...entries.keys()]
    .map((key) => ({ key, code: parseKey(key) }))
    .filter(({ code }) => code === undefined || !families[code.family].isId(code.id))
    .map(({ key, code }) => {
      const form = code && families[code.family].form;
      return `${at(key, display)} does not have the form of this family's codes${form ? ` (${form})` : ''}: correct it`;
    });
}

function checkEntries({ entries, texts, guides }: Catalog, display: Display): string[] {
  const english = texts.get(ENGLISH);
  return [...entries].flatMap(([key, entry]) => [
    ...(english?.has(key) ? [] : [`${at(key, display, ENGLISH)} is missing: add its English text`]),
    ...entry.related
      .filter((related) => !entries.has(related))
      .map((related) => `${at(key, display)} relates to ${related}, which has no facts: add it or take it off`),
    ...(entry.guides ?? [])
      .filter((guide) => !guides.has(guide))
      .map((guide) => `${at(key, display)} names the guide "${guide}", which catalog/guides.json does not have`),
  ]);
}

function checkTexts({ entries, texts, notes }: Catalog, display: Display): string[] {
  return [...texts, ...notes].flatMap(([tag, byKey]) =>
    [...byKey.keys()]
      .filter((key) => !entries.has(key))
      .map((key) => `${at(key, display, tag)} has no facts: add it to ${factFile(key)} or take it off`),
  );
}

function checkGuides({ guides, guideTexts }: Catalog, display: Display): string[] {
  const at = (tag: string, guide: string) => `${display(`locales/${tag}/guides.json`, guide)}: "${guide}"`;
  return [
    ...[...guides.keys()]
      .filter((guide) => !guideTexts.get(ENGLISH)?.has(guide))
      .map((guide) => `${at(ENGLISH, guide)} is missing: add its English text`),
    ...[...guideTexts].flatMap(([tag, byGuide]) =>
      [...byGuide.keys()]
        .filter((guide) => !guides.has(guide))
        .map((guide) => `${at(tag, guide)} has no facts: add it to catalog/guides.json or take it off`),
    ),
  ];
}

/** Where a code stands: in its facts or, with a language, in its texts. */
function at(key: CodeKey, display: Display, tag?: string): string {
  const id = key.slice(key.indexOf(':') + 1);
  const path = tag === undefined ? factFile(key) : `locales/${tag}/${fileName(key)}`;
  return `${display(path, id)}: "${id}"`;
}

function factFile(key: CodeKey): string {
  return `catalog/${fileName(key)}`;
}

function fileName(key: CodeKey): string {
  return `${key.slice(0, key.indexOf(':'))}.json`;
}
