import type { Code, FamilyName } from './code';

/** One issuer's codes: how they are written, where they are documented, how a text shows them. */
export interface Family {
  readonly name: FamilyName;
  /** Whether `id` has the form of this issuer's codes, known or not. */
  isId(id: string): boolean;
  /** That form in words, where people make up codes themselves. */
  readonly form?: string;
  /** The code as people know it: "AADSTS50011", "HTTP 403". */
  write(id: string): string;
  /** The issuer's own page about one code, where it has one. */
  lookUpUrl(id: string): string | undefined;
  /** Everything in the text that reads as a code of this family, in any order, doubles included. */
  read(text: string): Sighting[];
  /** Reads a number or name that a person wrote with nothing around it: their question is the only context. */
  readBare(word: string): string | undefined;
  /** Ids that say less than a code of the same family beside them, and so never lead. */
  readonly wrappers?: ReadonlySet<string>;
  /** Ids that only say more about another code, and are left out where one stands beside them. */
  readonly details?: ReadonlySet<string>;
  /** The code of another family that this one only passes on: 0xCAA30194 is HTTP 404. */
  carriedBy?(id: string): Code | undefined;
}

/** A code seen at a place of the text. */
export interface Sighting {
  readonly id: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}

/** After so many places nobody has anything to gain from the next; a megabyte of one code has a hundred thousand. */
export const MAX_SIGHTINGS = 20_000;
