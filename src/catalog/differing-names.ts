import { ADDRESS, textsOf } from './locale-text';

/** Codes and addresses that a text names, each once, in order of their writing. */
export function namedIn(text: string): string[] {
  const addresses = text.match(ADDRESS) ?? [];
  const codes = text.replace(ADDRESS, '').match(/(?<![\d.,:-])(?:[1-5]\d\d|\d{5,7})(?!\d|[.,:-]\d)/g) ?? [];
  return [...new Set([...codes, ...addresses])].sort();
}

/** Lists codes, addresses and literal names that a text has and its English one has not, or the other way round. */
export function differingNames(file: string, id: string, text: unknown, english: unknown): string[] {
  const [own, wanted] = [text, english].map(
    (each) => new Set(textsOf(file, each).flatMap(({ text }) => literalsIn(text))),
  );
  return [
    ...missingIn(own, wanted).map((name) => `${file}: "${id}" does not name ${name}, as English does: add it`),
    ...missingIn(wanted, own).map((name) => `${file}: "${id}" names ${name}, English does not: check it`),
  ];
}

function missingIn(some: ReadonlySet<string> = new Set(), wanted: ReadonlySet<string> = new Set()): string[] {
  return [...wanted].filter((name) => !some.has(name));
}

/** What is the same in every language: codes, addresses, and names in backticks. */
function literalsIn(text: string): string[] {
  return [...namedIn(text), ...(text.match(/`[^`]+`/g) ?? [])];
}
