import type { Catalog } from '../catalog/catalog';
import type { Families } from '../families/families';
import type { Languages, Phrases } from '../language/languages';
import type { LearnSite } from '../language/learn-site';

/** For whom a card is written, and what it is written from. */
export interface Reader {
  readonly language: string;
  /** The language that they chose themselves, where they did. */
  readonly chosenLanguage?: string;
  /** Whether others see the card as well, who may read another language. */
  readonly isShared: boolean;
  readonly phrases: Phrases;
  readonly learnSite: LearnSite | undefined;
  readonly languages: Languages;
  readonly families: Families;
  readonly catalog: Catalog;
}
