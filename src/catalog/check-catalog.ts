import { type CodeKey, parseKey } from '../families/code';
import type { Families } from '../families/families';
import { ENGLISH } from '../language/languages';
import type { Catalog } from './catalog';

/** Lists what does not fit together in a catalog whose parts are sound: missing texts, texts and references without facts. */
export function checkCatalog({ entries, texts }: Catalog, families: Families): string[] {
  return [...checkIds(entries, families), ...checkEntries(entries, texts), ...checkTexts(entries, texts)];
}

function checkIds(entries: Catalog['entries'], families: Families): string[] {
  return [...entries.keys()]
    .map((key) => ({ key, code: parseKey(key) }))
    .filter(({ code }) => code === undefined || !families[code.family].isId(code.id))
    .map(({ key }) => `${factFile(key)}: "${idOf(key)}" does not have the form of this family's codes: correct it`);
}

function checkEntries(entries: Catalog['entries'], texts: Catalog['texts']): string[] {
  const english = texts.get(ENGLISH);
  return [...entries].flatMap(([key, entry]) => [
    ...(english?.has(key) ? [] : [`${textFile(ENGLISH, key)}: "${idOf(key)}" is missing: add its English text`]),
    ...entry.related
      .filter((related) => !entries.has(related))
      .map(
        (related) =>
          `${factFile(key)}: "${idOf(key)}" relates to ${related}, which has no facts: add it or take it off`,
      ),
  ]);
}

function checkTexts(entries: Catalog['entries'], texts: Catalog['texts']): string[] {
  return [...texts].flatMap(([tag, byKey]) =>
    [...byKey.keys()]
      .filter((key) => !entries.has(key))
      .map((key) => `${textFile(tag, key)}: "${idOf(key)}" has no facts: add it to ${factFile(key)} or take it off`),
  );
}

function idOf(key: CodeKey): string {
  return key.slice(key.indexOf(':') + 1);
}

function factFile(key: CodeKey): string {
  return `catalog/${key.slice(0, key.indexOf(':'))}.json`;
}

function textFile(tag: string, key: CodeKey): string {
  return `locales/${tag}/${key.slice(0, key.indexOf(':'))}.json`;
}
