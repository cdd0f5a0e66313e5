import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FaultsError } from '../faults';
import { createJsonFiles, type JsonFiles } from '../loading/json-files';

/** What a package is made from: the folder `manifest/`, and what of the rest of the project it must agree with. */
export interface PackageSource {
  /** `manifest.json`, with a `${name}` for what differs from bot to bot. */
  readonly template: ManifestTemplate;
  /** The strings of each further language, by the name of their file. */
  readonly strings: ReadonlyMap<string, LanguageStrings>;
  /** PNG files by name. */
  readonly icons: ReadonlyMap<string, Uint8Array>;
  /** Languages that the bot speaks. */
  readonly localeTags: readonly string[];
  /** Version of Signpost. */
  readonly version: string;
}

export type LanguageStrings = Readonly<Record<string, unknown>>;
export type ManifestTemplate = z.infer<typeof templateShape>;

/** Where what is said about a package comes from: all paths of faults begin with it. */
export const SOURCE_FOLDER = 'manifest';
export const MANIFEST_PATH = `${SOURCE_FOLDER}/manifest.json`;

/** The project's root. */
const ROOT = join(__dirname, '..', '..');

/** Only what tells which other files there are: the schema of Teams checks the rest. */
const templateShape = z
  .object({
    localizationInfo: z
      .object({
        defaultLanguageTag: z.string(),
        additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() }).passthrough()),
      })
      .passthrough(),
    icons: z.object({ color: z.string(), outline: z.string() }).passthrough(),
  })
  .passthrough();

/** Reads `manifest/`, the languages of `locales/` and the version; throws with every file that cannot be read. */
export function loadSource(root = ROOT): PackageSource {
  const files = createJsonFiles(root);
  const template = files.read(MANIFEST_PATH, templateShape);
  const strings = loadStrings(template, files);
  const { icons, faults } = loadIcons(template, root);
  const version = files.read('package.json', z.object({ version: z.string() }))?.version ?? '';
  if (!template || files.faults.length + faults.length > 0) {
    throw new FaultsError('The app package cannot be built', [...files.faults, ...faults]);
  }
  return { template, strings, icons, localeTags: files.folders('locales'), version };
}

function loadStrings(template: ManifestTemplate | undefined, files: JsonFiles): Map<string, LanguageStrings> {
  const names = template?.localizationInfo.additionalLanguages.map(({ file }) => file) ?? [];
  return new Map(
    names.flatMap((name) => {
      const strings = files.read(`${SOURCE_FOLDER}/${name}`, z.record(z.unknown()));
      return strings ? [[name, strings] as const] : [];
    }),
  );
}

function loadIcons(template: ManifestTemplate | undefined, root: string) {
  const icons = new Map<string, Uint8Array>();
  const faults: string[] = [];
  for (const name of template ? [template.icons.color, template.icons.outline] : []) {
    const path = join(root, SOURCE_FOLDER, name);
    if (existsSync(path)) icons.set(name, readFileSync(path));
    else faults.push(`${SOURCE_FOLDER}/${name}: is missing: ${MANIFEST_PATH} names it as an icon, draw it`);
  }
  return { icons, faults };
}
