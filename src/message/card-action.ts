import { z } from 'zod';
import { type Code, type CodeKey, parseKey, toKey } from '../families/code';
import { isDeskAction } from './desk-press';
import { MAX_EXCERPT_LENGTH } from './excerpt';
import { type Topic, topicOfCode, topicShape } from './topic';

/** What a button of a card carries, as it travels to Teams and back. */
export type CardAction =
  | ExplainAction
  | { readonly action: 'guide'; readonly guide: string }
  | ChooseLanguageAction
  | ShowAction;

/** Asks for the card of a code. */
export interface ExplainAction {
  readonly action: 'explain';
  readonly code: CodeKey;
}

/** Asks for a card again, for another reader: Teams on behalf of each, or one who does not want the language they see. */
export interface ShowAction {
  readonly action: 'show' | 'translate';
  readonly topic: Topic;
  /** The language of the card that asks. */
  readonly shownIn?: string | undefined;
  /** Whether one can ask for help at it. */
  readonly canAsk?: boolean | undefined;
  /** The beginning of the message that it answers, as it may be passed on. */
  readonly excerpt?: string | undefined;
  /** Whether somebody has asked for help at it. */
  readonly hasRequests?: boolean | undefined;
}

export interface ChooseLanguageAction {
  readonly action: 'chooseLanguage';
  readonly language: string;
  /** What is shown in it then, where somebody chose at a card. */
  readonly next?: Topic | undefined;
}

/** What a person pressed: something to be shown, or the language they want. */
export type Press = ShowAction | ChooseLanguageAction;

/** In place of a language: the one that the person's Teams is set to. */
export const AUTOMATIC = 'automatic';

/** A press that Signpost knows as its own and cannot read: of an old card, or changed on its way. */
export const OUTDATED: Press = { action: 'show', topic: { about: 'outdated' } };

export function explainAction(code: Code): ExplainAction {
  return { action: 'explain', code: toKey(code) };
}

const explainShape = z
  .object({ action: z.literal('explain'), code: z.string() })
  .transform(({ code }, context): Press => {
    const parsed = parseKey(code);
    if (!parsed) context.addIssue({ code: 'custom', message: 'no code' });
    return parsed ? { action: 'show', topic: topicOfCode(toKey(parsed)), canAsk: true } : z.NEVER;
  });

const guideShape = z
  .object({ action: z.literal('guide'), guide: z.string().max(100) })
  .transform(({ guide }): Press => ({ action: 'show', topic: { about: 'guide', guide }, canAsk: true }));

const shownShape = {
  topic: topicShape,
  shownIn: z.string().max(100).optional(),
  canAsk: z.boolean().optional(),
  excerpt: z.string().max(MAX_EXCERPT_LENGTH).optional(),
  hasRequests: z.boolean().optional(),
};

/** By the action that each begins with. */
const shapes: Readonly<Record<CardAction['action'], z.ZodType<Press, z.ZodTypeDef, unknown>>> = {
  explain: explainShape,
  guide: guideShape,
  chooseLanguage: z.object({
    action: z.literal('chooseLanguage'),
    language: z.string().max(100),
    next: topicShape.optional(),
  }),
  show: z.object({ action: z.literal('show'), ...shownShape }),
  translate: z.object({ action: z.literal('translate'), ...shownShape }),
};

/** Reads the data of a pressed button: undefined where it is not Signpost's own, {@link OUTDATED} where it is and makes no sense. */
export function parsePress(data: unknown): Press | undefined {
  if (typeof data !== 'object' || data === null || !('action' in data)) return undefined;
  const { action } = data;
  // The desk knows those that it can read before.
  if (isDeskAction(action)) return OUTDATED;
  if (typeof action !== 'string' || !Object.hasOwn(shapes, action)) return undefined;
  return shapes[action as CardAction['action']].safeParse(data).data ?? OUTDATED;
}
