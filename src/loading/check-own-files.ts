import { z } from 'zod';
import type { Catalog } from '../catalog/catalog';
import { differingNames } from '../catalog/differing-names';
import { textsOf } from '../catalog/locale-text';
import { ownTextFaults } from '../catalog/text-rules';
import { builtInFamilyNames, familyNames, parseKey, toKey } from '../families/code';
import type { Families } from '../families/families';
import { readForeignCodes } from '../families/foreign-codes';
import { ENGLISH } from '../language/languages';
import type { JsonFiles } from './json-files';

const families = familyNames.join('|');
const EXPECTED = new RegExp(
  `^(?:catalog/(?:${families}|guides)|locales/[^/]+/(?:${families}|guides|phrases|cues|learn|synonyms))\\.json$`,
);

/** Lists files of an organization's folder that nothing reads: a name that is misspelled must not pass in silence. */
export function checkOwnPaths(own: JsonFiles): string[] {
  return own
    .all()
    .filter((path) => path.includes('/') && !EXPECTED.test(path))
    .map(
      (path) =>
        `${own.display(path)}: nothing reads a file of this name: see docs/own-codes.md for those that are read`,
    );
}

/** Lists own codes that would never be found as such, since they are read as another code. */
export function checkOwnIds(own: JsonFiles, { entries }: Catalog, families: Families): string[] {
  const codes = [...entries.keys()].map((key) => parseKey(key)).filter((code) => code?.family === 'own');
  const ids = codes.map((code) => code?.id ?? '');
  const at = (id: string) => `${own.display('catalog/own.json')}: "${id}"`;
  return ids.flatMap((id, index) => {
    const twin = ids.slice(0, index).find((other) => other.toLowerCase() === id.toLowerCase());
    const taken = takenBy(id, families);
    return [
      ...(twin === undefined ? [] : [`${at(id)} is the same as "${twin}": codes are read in any letter case`]),
      ...(taken === undefined ? [] : [`${at(id)} is read as ${taken}, of another issuer: choose another code`]),
    ];
  });
}

function takenBy(id: string, families: Families): string | undefined {
  for (const name of builtInFamilyNames) {
    const taken = families[name].read(id)[0]?.id ?? families[name].readBare(id);
    if (taken !== undefined) return families[name].write(taken);
  }
  return readForeignCodes(id)[0]?.code;
}

/** Lists where an organization's words break the rules that Signpost's own keep, and where its languages do not agree. */
export function checkOwnWords(own: JsonFiles, { texts }: Catalog): string[] {
  const words = own
    .all()
    .filter((path) => path.startsWith('locales/') && !/\/(?:cues|learn|synonyms)\.json$/.test(path));
  return words.flatMap((path) => {
    const content = own.read(path, z.record(z.unknown())) ?? {};
    const file = own.display(path);
    const english = (id: string) => texts.get(ENGLISH)?.get(toKey({ family: 'own', id }));
    return [
      ...textsOf(file, content).flatMap(ownTextFaults),
      ...(path.endsWith('/own.json')
        ? Object.entries(content).flatMap(([id, text]) => differingNames(file, id, text, english(id)))
        : []),
    ];
  });
}
