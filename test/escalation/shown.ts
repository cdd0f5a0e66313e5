import { library } from '../library';
import type { Sent } from '../teams/connector';
import { chatOf, EXPERTS, type Somebody } from './desk-activities';

const phrases = library.languages.phrases('en');

/** A message with what the tests ask of it. */
export interface Shown extends Sent {
  /** The place among all that arrived. */
  readonly index: number;
  /** What the connector called it; of an update, what it replaces. */
  readonly messageId: string;
}

export function toShown(sent: readonly Sent[]): Shown[] {
  return sent.map((message, index) => ({
    ...message,
    index,
    messageId: message.isUpdate ? message.replyToId : `reply-${index + 1}`,
  }));
}

/** The escalation that an expert card is about; undefined of any other message. */
export function escalationOf({ conversationId, activity }: Sent): string | undefined {
  if (conversationId !== EXPERTS) return undefined;
  return activity.attachments?.[0]?.content?.refresh?.action?.data?.escalation;
}

/** The new messages in somebody's chat that tell them of a step. */
export function wordsTo(person: Pick<Somebody, 'id'>, step: 'claimed' | 'resolved', sent: readonly Shown[]): Shown[] {
  const [start = '', end = ''] = phrases(`told.${step}`, { expert: '|' }).split('|');
  return sent.filter(({ conversationId, isUpdate, activity: { summary = '' } }) => {
    const isNew = conversationId === chatOf(person) && !isUpdate;
    return isNew && summary.startsWith(start) && summary.endsWith(end);
  });
}

/** Everything that a card says, in the order in which it stands there. */
export function textsOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(textsOf);
  if (typeof card !== 'object' || card === null) return [];
  const own = 'text' in card && typeof card.text === 'string' ? [card.text] : [];
  return [
    ...own,
    ...Object.values(card)
      .filter((value) => typeof value === 'object')
      .flatMap(textsOf),
  ];
}

type State = 'open' | 'claimed' | 'resolved';

/** How an expert card names a state in its summary. */
export function expertLine(state: State, by: Pick<Somebody, 'name'> | undefined): string {
  return phrases(`expertCard.${state}`, { expert: by?.name });
}

/** How the card of who asked names a state. */
export function requestLine(state: State, by: Pick<Somebody, 'name'> | undefined): string {
  return phrases(`request.${state}`, { expert: by?.name });
}

/** What the card says to an expert who was not the first. */
export function alreadyClaimedLine(by: Pick<Somebody, 'name'>): string {
  return phrases('refusal.claimed', { expert: by.name });
}

/** What the expert card says where who asked cannot be written to. */
export function unreachableLine(person: Pick<Somebody, 'name'>): string {
  return phrases('expertCard.unreachable', { requester: person.name });
}

/** What people are told whose press could not be saved. */
export function helpFailedLine(): string {
  return phrases('helpFailed.heading');
}
