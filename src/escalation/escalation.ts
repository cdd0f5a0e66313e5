import type { Topic } from '../message/topic';

/** A request for help: what the card did not solve, for the people who can. */
export interface Escalation {
  readonly id: string;
  /** Counts the changes: each is written on condition that nobody made another one meanwhile. */
  readonly version: number;
  readonly status: Status;
  readonly urgency: Urgency;
  /** What the requester was told: the same that their card is about. */
  readonly topic: Topic;
  /** What the requester wrote for the experts, secrets masked; empty for nothing. */
  readonly note: string;
  /** The beginning of their message, secrets masked, where they sent it along. */
  readonly excerpt?: string;
  readonly requester: Requester;
  /** Where they asked. */
  readonly asked: Asked;
  readonly channel: EscalationChannel;
  /** Who has taken it on, or resolved it. */
  readonly expert?: Person;
  readonly history: readonly HistoryEvent[];
  /** When it is to be brought up again, in milliseconds since 1970; absent for never. */
  readonly remindAt?: number;
  /** The message that shows it in the escalation channel, once it is there. */
  readonly expertCardId?: string;
}

type Status = 'open' | 'claimed' | 'resolved';

export type Urgency = (typeof urgencies)[number];
export const urgencies = ['normal', 'urgent'] as const;

export interface Person {
  /** How Teams names them to this bot. */
  readonly id: string;
  /** How the directory names them, the same for every app. */
  readonly aadObjectId?: string;
  /** Empty where it is not known. */
  readonly name: string;
}

export interface Requester extends Person {
  /** The language in which they asked; a choice made later wins. */
  readonly language: string;
}

/** Where something can be sent, even much later. */
export interface Conversation {
  readonly serviceUrl: string;
  /** Of a channel with its thread, as Teams writes it: `19:…@thread.tacv2;messageid=…`. */
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly tenantId?: string;
  /** The directory's id of the team, which links to messages need. */
  readonly groupId?: string;
}

export interface Asked {
  readonly conversation: Conversation;
  /** The card at which they pressed; absent where a client does not say. */
  readonly cardId?: string;
  /** The language of that card, which others may read as well. */
  readonly cardLanguage?: string;
  /** The team in whose channel they asked. */
  readonly teamId?: string;
}

/** Where experts work. */
export interface EscalationChannel {
  readonly conversation: Conversation;
  /** In which its cards are written before a reader's own language is known. */
  readonly language: string;
  /** The key of who made it the escalation channel; absent where the configuration did. */
  readonly setBy?: string;
}

export type HistoryEvent = { readonly at: number; readonly by?: Person } & (
  | { readonly event: 'opened' | 'claimed' | 'solved' | 'reminded' | 'unreachable' | 'forgotten' | 'noChannel' }
  | { readonly event: 'handedOver'; readonly to: Person }
  | { readonly event: 'resolved' | 'reopened' | 'added'; readonly note: string }
);

/** How the store and the configuration name a person: the same wherever they write, where the client tells. */
export function personKey({ id, aadObjectId }: Pick<Person, 'id' | 'aadObjectId'>): string {
  return aadObjectId ?? id;
}

export function isSamePerson(a: Person, b: Person | undefined): boolean {
  return b !== undefined && (a.id === b.id || personKey(a) === personKey(b));
}

/** The channel, not one of its threads. */
export function channelId({ id }: Pick<Conversation, 'id'>): string {
  return id.replace(/;messageid=.*$/, '');
}

/** Whether both are in one channel, in whichever threads of it. */
export function isSameChannel(one: Pick<Conversation, 'id'>, other: Pick<Conversation, 'id'>): boolean {
  return channelId(one) === channelId(other);
}

/** The thread of a channel that a message opens; a group chat has none. */
export function threadOf(conversation: Conversation, messageId: string): Conversation {
  if (conversation.kind !== 'channel') return conversation;
  return { ...conversation, id: `${channelId(conversation)};messageid=${messageId}` };
}

/** Whether the requester has said themselves that nothing is left to do. */
export function isSettled({ status, history }: Escalation): boolean {
  const last = history.findLast(({ event }) => event === 'solved' || event === 'reopened');
  return status === 'resolved' && last?.event === 'solved';
}
