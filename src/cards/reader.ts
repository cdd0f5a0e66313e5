import type { Catalog } from '../catalog/catalog';
import type { Families } from '../families/families';
import type { Phrases } from '../language/languages';

/** For whom a card is written, and what it is written from. */
export interface Reader {
  readonly language: string;
  readonly phrases: Phrases;
  readonly families: Families;
  readonly catalog: Catalog;
}
