import type { Selectable } from 'kysely';
import { channelId, type Escalation, isSettled, personKey } from '../escalation/escalation';
import type { Tables } from './tables';

type Row = Selectable<Tables['escalations']>;

/** What is searched by stands in columns, everything in the document. */
export function toColumns(escalation: Escalation) {
  const { version, status, channel, asked, requester, history, remindAt, expertCardId: _, ...rest } = escalation;
  const document = { ...rest, channel, asked, requester, history, ...(remindAt === undefined ? {} : { remindAt }) };
  return {
    version,
    status,
    channel: channelId(channel.conversation),
    card: asked.cardId === undefined ? null : cardKey(asked.conversation.id, asked.cardId),
    requester: personKey(requester),
    is_settled: isSettled(escalation) ? 1 : 0,
    remind_at: remindAt === undefined ? null : Math.ceil(remindAt),
    resolved_at: status === 'resolved' ? (history.at(-1)?.at ?? 0) : null,
    document: JSON.stringify(document),
  };
}

/** The document was written by this program: its shape is known. */
export function toEscalation({ document, version, status, expert_card }: Row): Escalation {
  const read = JSON.parse(document) as Omit<Escalation, 'version' | 'status' | 'expertCardId'>;
  return {
    ...read,
    version,
    status: status as Escalation['status'],
    ...(expert_card ? { expertCardId: expert_card } : {}),
  };
}

export function cardKey(conversationId: string, cardId: string): string {
  return `${conversationId}|${cardId}`;
}
