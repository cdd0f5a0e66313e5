import type { Catalog } from '../catalog/catalog';
import type { Families } from '../families/families';
import type { Phrases } from '../language/languages';
import type { LearnSite } from '../language/learn-site';

/** For whom a card is written, and what it is written from. */
export interface Reader {
  readonly language: string;
  readonly phrases: Phrases;
  readonly learnSite: LearnSite | undefined;
  readonly families: Families;
  readonly catalog: Catalog;
}
