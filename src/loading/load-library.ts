import { basename, join } from 'node:path';
import { z } from 'zod';
import { type CardTemplate, compileTemplate } from '../cards/fill-template';
import type { Catalog } from '../catalog/catalog';
import { checkCatalog } from '../catalog/check-catalog';
import { type FamilyName, familyNames, parseKey } from '../families/code';
import { createFamilies, type Families, type KnownIds } from '../families/families';
import { FaultsError } from '../faults';
import { createLanguages } from '../language/languages';
import type { Library } from '../library';
import { createCommandReader } from '../message/command';
import { createCodeReader } from '../message/find-codes';
import { createIdentifierReader } from '../message/find-identifiers';
import { createOccasionReader } from '../message/occasion';
import { createSearchReader } from '../message/search-call';
import { createAnswerReader } from '../message/spoken-answer';
import { createSearch } from '../search/search';
import { checkOwnIds, checkOwnPaths, checkOwnWords } from './check-own-files';
import { createJsonFiles, type JsonFiles } from './json-files';
import { loadCatalog, type Sources } from './load-catalog';
import { checkLanguages, type LoadedLanguages, loadLanguages } from './load-languages';

/** The project's root, from the source as from what is compiled. */
const ROOT = join(__dirname, '..', '..');

const templateShape = z.object({ type: z.literal('AdaptiveCard') }).passthrough();

/**
 * Reads `catalog/`, `locales/` and `cards/` below the project's root, and what an organization's folder adds to them.
 *
 * Throws one {@link FaultsError} that names every fault of every file.
 */
export function loadLibrary({
  root = ROOT,
  ownFolder,
}: {
  root?: string;
  ownFolder?: string | undefined;
} = {}): Library {
  const base = createJsonFiles(root);
  const own = ownFolder === undefined ? undefined : createJsonFiles(ownFolder, join(ownFolder, '/'));
  const sources: Sources = { base, ...(own ? { own } : {}) };
  const loaded = loadLanguages(sources);
  const catalog = loadCatalog(sources, loaded.tags);
  const cards = {
    explanation: readTemplate(base, 'explanation'),
    notice: readTemplate(base, 'notice'),
    escalation: readTemplate(base, 'escalation'),
    form: readTemplate(base, 'form'),
    request: readTemplate(base, 'request'),
  };
  const families = createFamilies(loaded.cues, idsByFamily(catalog));
  const faults = findFaults(sources, loaded, catalog, families);
  if (faults.length > 0) throw new FaultsError('The catalog, the locales or the cards have faults', faults);
  const readCommand = createCommandReader(loaded.cues);
  return {
    families,
    catalog,
    cards,
    languages: createLanguages(loaded.phrases, loaded.learnSites),
    readCodes: createCodeReader(families, loaded.cues),
    readIdentifiers: createIdentifierReader(loaded.cues),
    readOccasion: createOccasionReader(loaded.cues, readCommand),
    readSearch: createSearchReader(loaded.cues),
    readCommand,
    readAnswer: createAnswerReader(loaded.cues),
    search: createSearch(catalog, families, loaded),
  };
}

/** What must agree is compared only where its files could be read: else one bad file would be reported many times. */
function findFaults(sources: Sources, loaded: LoadedLanguages, catalog: Catalog, families: Families): string[] {
  const { base, own } = sources;
  const ofFiles = [...base.faults, ...(own ? [...checkOwnPaths(own), ...own.faults] : [])];
  if (base.faults.length > 0) return ofFiles;
  const display = (path: string, id: string) => (own && holds(own, path, id) ? own.display(path) : base.display(path));
  const unsound = [...(own?.unsound ?? [])].map((path) => basename(path, '.json'));
  const isSound = (fault: string) => unsound.every((name) => !mentions(fault, name));
  return [
    ...ofFiles,
    ...[...checkCatalog(catalog, families, display), ...checkLanguages(loaded, sources)].filter(isSound),
    ...(own ? [...checkOwnIds(own, catalog, families), ...checkOwnWords(own, catalog)] : []),
  ];
}

/** Whether a fault is about files of this name, in whichever folder, or about codes in them. */
function mentions(fault: string, name: string): boolean {
  return fault.includes(`/${name}.json`) || fault.includes(` ${name}:`);
}

/** Whether the organization says something of a code or guide: in this file, or as it has its facts. */
function holds(own: JsonFiles, path: string, id: string): boolean {
  return [path, `catalog/${basename(path)}`].some(
    (each) => own.exists(each) && Object.hasOwn(own.read(each, z.record(z.unknown())) ?? {}, id),
  );
}

function readTemplate(files: JsonFiles, name: string): CardTemplate {
  return compileTemplate(files.read(`cards/${name}.json`, templateShape) ?? {}, name);
}

function idsByFamily({ entries }: Catalog): KnownIds {
  const codes = [...entries.keys()].map((key) => parseKey(key)).filter((code) => code !== undefined);
  const idsOf = (name: FamilyName) => codes.filter(({ family }) => family === name).map(({ id }) => id);
  return Object.fromEntries(familyNames.map((name) => [name, idsOf(name)])) as unknown as KnownIds;
}
