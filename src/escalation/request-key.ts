import { createHash } from 'node:crypto';
import type { HelpRequest } from './desk';
import { personKey } from './escalation';

/** One escalation for one person at one card, however often they press; where a client names no card, at what it says. */
export function keyOf({ requester, topic, asked }: Pick<HelpRequest, 'requester' | 'topic' | 'asked'>): string {
  const at = asked.cardId ?? JSON.stringify(topic);
  const parts = JSON.stringify([asked.conversation.id, at, personKey(requester)]);
  return createHash('sha256').update(parts).digest('base64url');
}
