import { z } from 'zod';
import { type Code, type CodeKey, parseKey, toKey } from '../families/code';

/** What a button of a card carries, as it travels to Teams and back. */
export type CardAction =
  | ExplainAction
  | { readonly action: 'guide'; readonly guide: string }
  | { readonly action: 'chooseLanguage'; readonly language: string };

/** Asks for the card of a code. */
export interface ExplainAction {
  readonly action: 'explain';
  readonly code: CodeKey;
}

/** What a person pressed: a code or a guide to be explained, or the language they want. */
export type Press = Exclude<CardAction, ExplainAction> | { readonly action: 'explain'; readonly code: Code };

/** In place of a language: the one that the person's Teams is set to. */
export const AUTOMATIC = 'automatic';

export function explainAction(code: Code): ExplainAction {
  return { action: 'explain', code: toKey(code) };
}

const code = z.string().transform((key, context): Code => {
  const parsed = parseKey(key);
  if (!parsed) context.addIssue({ code: 'custom', message: 'no code' });
  return parsed ?? z.NEVER;
});

const pressShape = z.discriminatedUnion('action', [
  z.object({ action: z.literal('explain'), code }),
  z.object({ action: z.literal('guide'), guide: z.string() }),
  z.object({ action: z.literal('chooseLanguage'), language: z.string() }),
]);

/** Reads the data of a pressed button; undefined where it is not Signpost's own. */
export function parsePress(data: unknown): Press | undefined {
  // Most messages are no press, and to have this said in words costs more than reading them.
  if (typeof data !== 'object' || data === null) return undefined;
  const result = pressShape.safeParse(data);
  return result.success ? result.data : undefined;
}
