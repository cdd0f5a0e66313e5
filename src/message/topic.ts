import { z } from 'zod';
import { type CodeKey, parseKey } from '../families/code';
import { type ForeignCode, issuerNames, MAX_FOREIGN_CODES, toForeignCode } from '../families/foreign-codes';
import { type Identifiers, identifierNames } from './find-identifiers';

/**
 * What a reply is about, the same in every language.
 *
 * A card in a shared conversation carries it, so that each reader gets the card in their own language from that alone.
 */
export type Topic =
  | CodesTopic
  | ForeignTopic
  | GuideTopic
  | { readonly about: 'guides' | 'languages' | 'welcome' | 'outdated' }
  | { readonly about: 'help'; readonly occasion: HelpOccasion; readonly found: readonly FoundKey[] }
  | { readonly about: 'search'; readonly found: readonly FoundKey[] };

export interface CodesTopic {
  readonly about: 'codes';
  /** The leading one first. */
  readonly codes: readonly [CodeKey, ...CodeKey[]];
  /** How many codes the message holds beyond these. */
  readonly more: number;
  readonly foreign: readonly ForeignCode[];
  readonly identifiers: Identifiers;
}

export interface GuideTopic {
  readonly about: 'guide';
  readonly guide: string;
}

interface ForeignTopic {
  readonly about: 'foreign';
  readonly foreign: readonly [ForeignCode, ...ForeignCode[]];
}

/** Why somebody gets help. */
export type HelpOccasion = (typeof helpOccasions)[number];

const helpOccasions = ['help', 'greeting', 'picture', 'nothingFound'] as const;

/** What a search finds: a code or a guide. */
export type FoundKey = CodeKey | `guide:${string}`;

/** Beyond these a card names none. */
export const MAX_TOPIC_CODES = 12;
const MAX_FOUND = 12;
/** Longer than what a message's identifiers can be. */
const MAX_VALUE_LENGTH = 1200;

const code = z.string().refine((key): key is CodeKey => parseKey(key) !== undefined);
const found = z
  .array(z.string().refine((key): key is FoundKey => key.startsWith('guide:') || parseKey(key) !== undefined))
  .max(MAX_FOUND);
const foreignCode = z
  .object({ code: z.string().regex(/^\w{1,200}$/), issuer: z.enum(issuerNames) })
  .transform(({ code, issuer }) => toForeignCode(code, issuer));

/** Reads a topic that comes back with a press: the card may be old, and its data changed. */
export const topicShape = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('codes'),
    codes: z
      .tuple([code])
      .rest(code)
      .refine(({ length }) => length <= MAX_TOPIC_CODES),
    more: z.number().int().min(0).max(1_000_000).default(0),
    foreign: z.array(foreignCode).max(MAX_FOREIGN_CODES).default([]),
    identifiers: z.record(z.enum(identifierNames), z.string().max(MAX_VALUE_LENGTH)).default({}),
  }),
  z.object({ about: z.literal('foreign'), foreign: z.tuple([foreignCode]).rest(foreignCode) }),
  z.object({ about: z.literal('guide'), guide: z.string() }),
  z.object({ about: z.enum(['guides', 'languages', 'welcome', 'outdated']) }),
  z.object({ about: z.literal('help'), occasion: z.enum(helpOccasions), found }),
  z.object({ about: z.literal('search'), found }),
]);

/** The topic of one code alone. */
export function topicOfCode(key: CodeKey): CodesTopic {
  return { about: 'codes', codes: [key], more: 0, foreign: [], identifiers: {} };
}
