import { builtInFamilyNames, type Code, toKey } from '../families/code';
import type { Families } from '../families/families';
import type { Family, Sighting } from '../families/family';
import { WORD_END, WORD_START } from '../families/label';
import { NOT_LATIN } from '../families/number-context';
import { textBefore } from '../families/windows';
import { type Cues, toAlternation } from '../language/cues';
import { createBareCodeReader } from './bare-code';

/** Lists the codes a text names, the leading one first, each once. Does not ask whether the catalog knows them. */
export type CodeReader = (text: string) => Code[];

/** Nobody tells what failed before and what fails now in a log. */
const MAX_STORY_LENGTH = 2000;
const CHARACTERS_BESIDE = 40;

/** Makes the reader of codes, which knows the words of every language. */
export function createCodeReader(families: Families, cues: Cues): CodeReader {
  const readBareCodes = createBareCodeReader(families, cues);
  const now = `${WORD_START}(?:${toAlternation(cues.now)})(?:${WORD_END}|(?<=${NOT_LATIN}))`;
  const nowBefore = new RegExp(`${now}[^.!?\\n\\d]{0,24}$`, 'i');
  const nowAfter = new RegExp(`^ ?${now}(?=[ ]{0,2}(?:[.,;!?\\n]|$))`, 'i');

  /** "AADSTS50011 is gone, now it is AADSTS65001": the one of now is the failure. */
  const isCurrent = (text: string, { id, index }: Sighting) =>
    nowBefore.test(textBefore(text, index, CHARACTERS_BESIDE)) ||
    nowAfter.test(text.slice(index + id.length, index + id.length + CHARACTERS_BESIDE));

  /** One family's codes in reading order, but for the failure of now and for wrappers, which step behind. */
  const codesOf = (family: Family, text: string, read = family.read(text)): Code[] => {
    const sightings = [...read].sort((a, b) => a.index - b.index);
    const current = text.length > MAX_STORY_LENGTH ? undefined : sightings.find((each) => isCurrent(text, each));
    const isWrapper = ({ id }: Sighting) => family.wrappers?.has(id) ?? false;
    const inOrder = [...sightings.filter((each) => !isWrapper(each)), ...sightings.filter(isWrapper)];
    return uniqueCodes([...(current ? [current] : []), ...inOrder].map(({ id }) => ({ family: family.name, id })));
  };

  return (text) => {
    const own = families.own.read(text);
    const rest = withoutSightings(text, own);
    const codes = [
      ...codesOf(families.own, text, own),
      ...builtInFamilyNames.flatMap((name) => codesOf(families[name], rest)),
    ];
    return withoutDetails(codes.length > 0 ? codes : uniqueCodes(readBareCodes(text)), families);
  };
}

/** "CONTOSO-50126" is one code: its digits are none of another issuer's. */
function withoutSightings(text: string, sightings: readonly Sighting[]): string {
  if (sightings.length === 0) return text;
  const ends = sightings.map(({ id, index }) => index + id.length);
  return (
    sightings.map(({ index }, at) => text.slice(ends[at - 1] ?? 0, index).concat(' ')).join('') +
    text.slice(ends.at(-1))
  );
}

/** Leaves out what only says more about a code beside it, unless it is all there is. */
function withoutDetails(codes: Code[], families: Families): Code[] {
  const plain = codes.filter(({ family, id }) => !families[family].details?.has(id));
  return plain.length > 0 ? plain : codes;
}

/** Names differ in letter case from library to library: they are the same code, spelled as it came first. */
function uniqueCodes(codes: readonly Code[]): Code[] {
  const byKey = new Map<string, Code>();
  for (const code of codes) {
    const key = toKey(code).toLowerCase();
    if (!byKey.has(key)) byKey.set(key, code);
  }
  return [...byKey.values()];
}
