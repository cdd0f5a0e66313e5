import { z } from 'zod';
import type { Catalog } from './catalog/catalog';
import { differingNames, textFaults, textsOf } from './catalog/text-rules';
import { familyNames, toKey } from './families/code';
import type { JsonFiles } from './json-files';
import { ENGLISH } from './language/languages';

const families = familyNames.join('|');
const EXPECTED = new RegExp(
  `^(?:catalog/(?:${families}|guides)|locales/[^/]+/(?:${families}|guides|phrases|cues|learn))\\.json$`,
);

/** Lists files of an organization's folder that nothing reads: a name that is misspelled must not pass in silence. */
export function checkOwnPaths(own: JsonFiles): string[] {
  return own
    .all()
    .filter((path) => !EXPECTED.test(path))
    .map(
      (path) =>
        `${own.display(path)}: nothing reads a file of this name: see docs/own-codes.md for those that are read`,
    );
}

/** Lists where an organization's words break the rules that Signpost's own keep, and where its languages do not agree. */
export function checkOwnWords(own: JsonFiles, { texts }: Catalog): string[] {
  const words = own.all().filter((path) => path.startsWith('locales/') && !/\/(?:cues|learn)\.json$/.test(path));
  return words.flatMap((path) => {
    const content = own.read(path, z.record(z.unknown())) ?? {};
    const file = own.display(path);
    const english = (id: string) => texts.get(ENGLISH)?.get(toKey({ family: 'own', id }));
    return [
      ...textsOf(file, content).flatMap(textFaults),
      ...(path.endsWith('/own.json')
        ? Object.entries(content).flatMap(([id, text]) => differingNames(file, id, text, english(id)))
        : []),
    ];
  });
}
