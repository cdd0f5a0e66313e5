import { z } from 'zod';
import { type CodeKey, parseKey } from '../families/code';
import { type ForeignCode, issuerNames, MAX_FOREIGN_CODES, toForeignCode } from '../families/foreign-codes';
import type { Library } from '../library';
import { type Identifiers, identifierNames } from './find-identifiers';
import { type FoundKey, parseFoundKey } from './found-key';
import { identifierForms } from './identifier-forms';

/**
 * What a reply is about, the same in every language.
 *
 * A card in a shared conversation carries it, so that each reader gets the card in their own language from that alone.
 */
export type Topic =
  | CodesTopic
  | ForeignTopic
  | GuideTopic
  | LanguagesTopic
  | { readonly about: 'guides' | 'welcome' | 'outdated' }
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

/** The choice of a language, and what is read in it then: what somebody looked at who asked for another language. */
export interface LanguagesTopic {
  readonly about: 'languages';
  readonly next?: Exclude<Topic, LanguagesTopic> | undefined;
}

interface ForeignTopic {
  readonly about: 'foreign';
  readonly foreign: readonly [ForeignCode, ...ForeignCode[]];
}

/** Why somebody gets help. */
export type HelpOccasion = (typeof helpOccasions)[number];

const helpOccasions = ['help', 'greeting', 'thanks', 'picture', 'nothingFound'] as const;

/** Beyond these a card names none. */
export const MAX_TOPIC_CODES = 12;
const MAX_FOUND = 12;

const code = z.string().refine((key): key is CodeKey => parseKey(key) !== undefined);
const found = z
  .array(
    z
      .string()
      .max(100)
      .refine((key): key is FoundKey => parseFoundKey(key) !== undefined),
  )
  .max(MAX_FOUND);
const foreignCode = z
  .object({ code: z.string().regex(/^\w{1,80}$/), issuer: z.enum(issuerNames) })
  .transform(({ code, issuer }) => toForeignCode(code, issuer));
const identifiers = z
  .record(z.enum(identifierNames), z.string())
  .refine((values) => Object.entries(values).every(([name, value]) => identifierForms[name as Name].test(value)));

type Name = (typeof identifierNames)[number];

const codesShape = z.object({
  about: z.literal('codes'),
  codes: z
    .tuple([code])
    .rest(code)
    .refine(({ length }) => length <= MAX_TOPIC_CODES),
  more: z.number().int().min(0).max(1_000_000).default(0),
  foreign: z.array(foreignCode).max(MAX_FOREIGN_CODES).default([]),
  identifiers: identifiers.default({}),
});

const shapes = [
  codesShape,
  z.object({
    about: z.literal('foreign'),
    foreign: z
      .tuple([foreignCode])
      .rest(foreignCode)
      .refine(({ length }) => length <= MAX_FOREIGN_CODES),
  }),
  z.object({ about: z.literal('guide'), guide: z.string().max(100) }),
  z.object({ about: z.enum(['guides', 'welcome', 'outdated']) }),
  z.object({ about: z.literal('help'), occasion: z.enum(helpOccasions), found }),
  z.object({ about: z.literal('search'), found }),
] as const;

const shownShape = z.discriminatedUnion('about', [...shapes]);

/** Reads a topic that comes back with a press: the card may be old, and its data changed. */
export const topicShape = z.union([
  shownShape,
  z.object({ about: z.literal('languages'), next: shownShape.optional() }),
]);

/** Whether Signpost can have put a topic there: a code that no family writes so is not its own. */
export function isSound(topic: Topic, { families, catalog }: Pick<Library, 'families' | 'catalog'>): boolean {
  if (topic.about === 'languages') return topic.next === undefined || isSound(topic.next, { families, catalog });
  if (topic.about !== 'codes') return true;
  return topic.codes.every((key) => {
    const code = parseKey(key);
    // A name that is not in the catalog may say anything, and as it is one word, at least not much.
    return code && families[code.family].isId(code.id) && (catalog.entries.has(key) || code.id.length <= 60);
  });
}

/** The topic of one code alone. */
export function topicOfCode(key: CodeKey): CodesTopic {
  return { about: 'codes', codes: [key], more: 0, foreign: [], identifiers: {} };
}

/** The topic of what a search found; undefined where the key names nothing. */
export function topicOfFound(key: FoundKey): CodesTopic | GuideTopic {
  const found = parseFoundKey(key);
  return found && 'guide' in found ? { about: 'guide', guide: found.guide } : topicOfCode(key as CodeKey);
}
