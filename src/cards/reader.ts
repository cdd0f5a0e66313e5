import type { Catalog } from '../catalog/catalog';
import type { Escalation } from '../escalation/escalation';
import type { Families } from '../families/families';
import type { Languages, Phrases } from '../language/languages';
import type { LearnSite } from '../language/learn-site';
import type { Draft } from '../message/desk-press';

/** For whom a card is written, and what it is written from. */
export interface Reader {
  readonly language: string;
  /** The language that they chose themselves, where they did. */
  readonly chosenLanguage?: string;
  /** Whether others see the card as well, who may read another language. */
  readonly isShared: boolean;
  /** Whether they can ask for help at the card. */
  readonly canAsk: boolean;
  /** The beginning of what they wrote, as it may be passed on; absent where nothing of it is known. */
  readonly excerpt?: string;
  /** What was asked for at the card. */
  readonly requests: readonly Escalation[];
  /** Why help could not be asked for just now. */
  readonly alert?: 'noExperts';
  /** What they had filled in then. */
  readonly draft?: Draft;
  readonly phrases: Phrases;
  readonly learnSite: LearnSite | undefined;
  readonly languages: Languages;
  readonly families: Families;
  readonly catalog: Catalog;
}
