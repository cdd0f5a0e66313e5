import { join } from 'node:path';
import { z } from 'zod';
import { type CardTemplate, compileTemplate } from './cards/fill-template';
import { checkCatalog } from './catalog/check-catalog';
import { type Entry, entryShape, type Text, textShape } from './catalog/entry';
import { type CodeKey, type FamilyName, familyNames, parseKey, toKey } from './families/code';
import { createFamilies, type KnownIds } from './families/families';
import { FaultsError } from './faults';
import { createJsonFiles, type JsonFiles } from './json-files';
import { checkPhrases, type PhraseTree } from './language/check-phrases';
import { cuesShape, mergeCues, otherCuesShape, type SomeCues } from './language/cues';
import { createLanguages, ENGLISH } from './language/languages';
import type { Library } from './library';
import { createCodeReader } from './message/find-codes';
import { createIdentifierReader } from './message/find-identifiers';
import { createOccasionReader } from './message/occasion';

const phraseTree: z.ZodType<PhraseTree> = z.lazy(() =>
  z.record(z.union([z.string(), z.array(z.string()), phraseTree])),
);
const templateShape = z.object({ type: z.literal('AdaptiveCard') }).passthrough();

/**
 * Reads `catalog/`, `locales/` and `cards/` below the project's root.
 *
 * Throws one {@link FaultsError} that names every fault of every file.
 */
export function loadLibrary(root = join(__dirname, '..')): Library {
  const files = createJsonFiles(root);
  const tags = files.folders('locales');
  if (!tags.includes(ENGLISH))
    files.faults.push(`locales/${ENGLISH} is missing: English is the language of last resort`);
  const phrases = Object.fromEntries(
    tags.map((tag) => [tag, files.read(`locales/${tag}/phrases.json`, phraseTree) ?? {}]),
  );
  const cues = tags
    .map((tag) => files.read<SomeCues>(`locales/${tag}/cues.json`, cuesShape))
    .concat(files.read<SomeCues>('locales/other-cues.json', otherCuesShape))
    .filter((each) => each !== undefined);
  const catalog = { entries: readEntries(files), texts: new Map(tags.map((tag) => [tag, readTexts(files, tag)])) };
  const cards = { explanation: readTemplate(files, 'explanation'), notice: readTemplate(files, 'notice') };
  const merged = mergeCues(cues);
  const families = createFamilies(merged, idsByFamily(catalog.entries));
  // What must agree is compared only where every file could be read: else one bad file would be reported many times.
  if (files.faults.length === 0) {
    const english = phrases[ENGLISH] ?? {};
    files.faults.push(
      ...checkCatalog(catalog, families),
      ...Object.entries(phrases).flatMap(([tag, own]) => checkPhrases(tag, own, english)),
    );
  }
  if (files.faults.length > 0) throw new FaultsError('The catalog, the locales or the cards have faults', files.faults);
  return {
    families,
    catalog,
    cards,
    languages: createLanguages(phrases),
    readCodes: createCodeReader(families, merged),
    readIdentifiers: createIdentifierReader(merged),
    readOccasion: createOccasionReader(merged),
  };
}

function readTemplate(files: JsonFiles, name: string): CardTemplate {
  return compileTemplate(files.read(`cards/${name}.json`, templateShape) ?? {}, name);
}

function readEntries(files: JsonFiles): Map<CodeKey, Entry> {
  const shape = z.record(entryShape);
  return new Map(
    familyNames.flatMap((family) =>
      keyed(family, files.read(`catalog/${family}.json`, shape) as Record<string, Entry>),
    ),
  );
}

function idsByFamily(entries: ReadonlyMap<CodeKey, Entry>): KnownIds {
  const codes = [...entries.keys()].map((key) => parseKey(key)).filter((code) => code !== undefined);
  const idsOf = (name: FamilyName) => codes.filter(({ family }) => family === name).map(({ id }) => id);
  return Object.fromEntries(familyNames.map((name) => [name, idsOf(name)])) as unknown as KnownIds;
}

/** A language's texts; only English needs every family, the others fall back text by text. */
function readTexts(files: JsonFiles, tag: string): Map<CodeKey, Text> {
  const shape = z.record(textShape);
  const names = familyNames.filter((name) => tag === ENGLISH || files.exists(`locales/${tag}/${name}.json`));
  return new Map(names.flatMap((name) => keyed(name, files.read(`locales/${tag}/${name}.json`, shape))));
}

function keyed<Value>(family: FamilyName, byId: Record<string, Value> | undefined): [CodeKey, Value][] {
  return Object.entries(byId ?? {}).map(([id, value]) => [toKey({ family, id }), value]);
}
