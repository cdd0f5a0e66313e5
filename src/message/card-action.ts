import { z } from 'zod';
import { type Code, type CodeKey, parseKey, toKey } from '../families/code';
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
    return parsed ? { action: 'show', topic: topicOfCode(toKey(parsed)) } : z.NEVER;
  });

const guideShape = z
  .object({ action: z.literal('guide'), guide: z.string().max(100) })
  .transform(({ guide }): Press => ({ action: 'show', topic: { about: 'guide', guide } }));

const tag = z.string().max(100).optional();

/** By the action that each begins with. */
const shapes: Readonly<Record<CardAction['action'], z.ZodType<Press, z.ZodTypeDef, unknown>>> = {
  explain: explainShape,
  guide: guideShape,
  chooseLanguage: z.object({
    action: z.literal('chooseLanguage'),
    language: z.string().max(100),
    next: topicShape.optional(),
  }),
  show: z.object({ action: z.literal('show'), topic: topicShape, shownIn: tag }),
  translate: z.object({ action: z.literal('translate'), topic: topicShape, shownIn: tag }),
};

/** Reads the data of a pressed button: undefined where it is not Signpost's own, {@link OUTDATED} where it is and makes no sense. */
export function parsePress(data: unknown): Press | undefined {
  if (typeof data !== 'object' || data === null || !('action' in data)) return undefined;
  const { action } = data;
  if (typeof action !== 'string' || !Object.hasOwn(shapes, action)) return undefined;
  return shapes[action as CardAction['action']].safeParse(data).data ?? OUTDATED;
}
