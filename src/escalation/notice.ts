import { channelId, type Escalation, type HistoryEvent, personKey } from './escalation';

/**
 * What has to be shown or told because of a change, and to whom.
 *
 * The expert's and the requester's card show how things stand whenever they are sent; a word to somebody is about one event.
 */
export type Notice = CardNotice | WordNotice;

interface CardNotice {
  readonly target: 'expertCard' | 'answerCard';
}

interface WordNotice {
  /** To the requester; to the experts, below the expert card. */
  readonly target: 'requester' | 'expertThread';
  /** The place of the event in the history. */
  readonly eventIndex: number;
}

export type Target = Notice['target'];

/** Whom each event concerns beyond the two cards. */
const words: Readonly<Partial<Record<HistoryEvent['event'], { byExpert?: Target[]; byRequester?: Target[] }>>> = {
  claimed: { byExpert: ['requester'] },
  handedOver: { byExpert: ['requester', 'expertThread'] },
  resolved: { byExpert: ['requester'] },
  // Who acts sees what they did where they did it; the other side is told.
  reopened: { byExpert: ['requester'], byRequester: ['expertThread'] },
  added: { byRequester: ['expertThread'] },
  solved: { byRequester: ['expertThread'] },
  reminded: { byExpert: ['expertThread'] },
};

/** What follows from the last event of a history. */
export function noticesOf(history: readonly HistoryEvent[], role: Role): Notice[] {
  const eventIndex = history.length - 1;
  const last = history[eventIndex];
  const targets = (last && words[last.event]?.[role === 'requester' ? 'byRequester' : 'byExpert']) ?? [];
  const said = targets.map((target) => ({ target, eventIndex }) as WordNotice);
  return [{ target: 'expertCard' }, { target: 'answerCard' }, ...said];
}

/** On which side somebody acts; Signpost itself acts for the experts. */
export type Role = 'expert' | 'requester';

/** What goes to one conversation is sent one after the other: Teams takes few at a time. */
export function laneOf({ channel, asked, requester }: Escalation, { target }: Notice): string {
  const { conversation } = asked;
  if (target === 'answerCard') return conversation.id;
  if (target === 'requester') return conversation.kind === 'personal' ? conversation.id : personKey(requester);
  return channelId(channel.conversation);
}
