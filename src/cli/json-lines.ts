import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { builtInFamilyNames, type Code, type FamilyName, familyNames, toKey } from '../families/code';
import type { Library } from '../library';
import { toPlainText } from '../message/plain-text';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), locale: z.string().nullish() });

/**
 * Reads a message from each line of `input` and writes what was found in it as a line of `output`, in order.
 *
 * A line that cannot be read is reported with its number and skipped; false where that happened.
 */
export async function readJsonLines(
  library: Library,
  input: Readable,
  output: Writable,
  errors: Writable,
): Promise<boolean> {
  const families = listedFamilies(library);
  let lineNumber = 0;
  let isWhole = true;
  for await (const line of readLines(input)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const message = lineShape.safeParse(parseJson(line));
    if (message.success) {
      output.write(`${JSON.stringify(measure(message.data, families, library))}\n`);
    } else {
      isWhole = false;
      errors.write(`line ${lineNumber}: not {"id","text","locale"?} in JSON; skipped\n`);
    }
  }
  return isWhole;
}

/** Lines end in a line feed alone: JSON may hold the other line ends of Unicode, which `node:readline` would cut at. */
async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.replace(/^\uFEFF/, '').split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function measure({ id, text, locale }: z.infer<typeof lineShape>, families: readonly FamilyName[], library: Library) {
  const plainText = toPlainText(text);
  const codes = library.readCodes(plainText);
  const [leading] = codes;
  return {
    id,
    language: library.languages.choose([locale ?? undefined]),
    primary: leading ? toKey(leading) : null,
    found: Object.fromEntries(families.map((name) => [name, idsOf(name, codes)])),
    identifiers: library.readIdentifiers(plainText),
  };
}

/** Own codes are listed only where an organization has some: everywhere else the shape of a line stays as it is. */
function listedFamilies({ catalog }: Library): readonly FamilyName[] {
  return [...catalog.entries.keys()].some((key) => key.startsWith('own:')) ? familyNames : builtInFamilyNames;
}

function idsOf(family: string, codes: readonly Code[]): string[] {
  return codes.filter((code) => code.family === family).map(({ id }) => id);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
