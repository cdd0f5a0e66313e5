import { type Code, familyNames, toKey } from '../families/code';
import type { Families } from '../families/families';
import type { Family } from '../families/family';
import type { BareNumberReader } from './bare-number';

/** Lists the codes a text names, the leading one first, each once. Does not ask whether the catalog knows them. */
export function findCodes(text: string, families: Families, readBareNumbers: BareNumberReader): Code[] {
  const codes = familyNames.flatMap((name) => codesOf(families[name], text));
  return codes.length > 0 ? codes : uniqueCodes(readBareNumbers(text, families));
}

/** One family's codes in reading order; a wrapper steps behind the codes beside it. */
function codesOf(family: Family, text: string): Code[] {
  const sightings = family.read(text).sort((a, b) => a.index - b.index);
  if (sightings.length === 0) return [];
  const codes = uniqueCodes(sightings.map(({ id }) => ({ family: family.name, id })));
  const isWrapper = ({ id }: Code) => family.wrappers.has(id);
  return [...codes.filter((code) => !isWrapper(code)), ...codes.filter(isWrapper)];
}

function uniqueCodes(codes: readonly Code[]): Code[] {
  return [...new Map(codes.map((code) => [toKey(code), code])).values()];
}
