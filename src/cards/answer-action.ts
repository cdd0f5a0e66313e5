import { type Code, type CodeKey, parseKey, toKey } from '../families/code';

/** What a button of a card carries: the code whose card it asks for. */
export interface AnswerAction {
  readonly action: 'explain';
  readonly code: CodeKey;
}

export function toAction(code: Code): AnswerAction {
  return { action: 'explain', code: toKey(code) };
}

/** Reads the data of a pressed button; undefined where it is not Signpost's own. */
export function parseAction(data: unknown): Code | undefined {
  if (typeof data !== 'object' || data === null || !('action' in data) || data.action !== 'explain') return undefined;
  return 'code' in data && typeof data.code === 'string' ? parseKey(data.code) : undefined;
}
