import type { FamilyName } from './code';

/** One issuer's codes: how they are written, where they are documented, how a text shows them. */
export interface Family {
  readonly name: FamilyName;
  /** Whether `id` has the form of this issuer's codes, known or not. */
  isId(id: string): boolean;
  /** The code as people know it: "AADSTS50011", "HTTP 403". */
  write(id: string): string;
  /** The issuer's own page about one code, where it has one. */
  lookUpUrl(id: string): string | undefined;
  /** Everything in the text that reads as a code of this family, in any order, doubles included. */
  read(text: string): Sighting[];
  /** Reads a number that a person wrote with nothing around it: their question is the only context. */
  readBare(digits: string): string | undefined;
  /** Ids that say less than a code of the same family beside them, and so never lead. */
  readonly wrappers: ReadonlySet<string>;
}

/** A code seen at a place of the text. */
export interface Sighting {
  readonly id: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}
