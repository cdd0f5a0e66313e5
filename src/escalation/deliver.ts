import type { CardReply } from '../reply';
import type { PersonalChats } from './channels';
import { type Courier, DeliveryError } from './courier';
import {
  type Conversation,
  channelId,
  type Escalation,
  type HistoryEvent,
  isSameChannel,
  type Person,
  threadOf,
} from './escalation';
import type { Escalations } from './escalations';
import { withoutPlace } from './forget-person';
import type { Notice } from './notice';

/** Writes what is sent, from how things stand when it is sent. */
export interface DeskWriter {
  expertCard(escalation: Escalation): CardReply;
  /** The card at which people asked, with all that they asked there. */
  answerCard(escalation: Escalation, all: readonly Escalation[]): CardReply;
  toRequester(escalation: Escalation, event: HistoryEvent, chosenLanguage: string | undefined): CardReply;
  toExperts(escalation: Escalation, event: HistoryEvent): CardReply;
}

export interface DeliverParts {
  readonly escalations: Escalations;
  readonly personalChats: PersonalChats;
  readonly courier: Courier;
  readonly writer: DeskWriter;
  /** The language that a person chose, where they did. */
  readonly chosenLanguage: (person: Person) => Promise<string | undefined>;
  readonly now?: () => number;
}

/** Brings a notice to where it belongs; rejects where it has to be tried again. */
export type Deliver = (escalationId: string, notice: Notice) => Promise<void>;

export function createDeliver(parts: DeliverParts): Deliver {
  const { escalations, personalChats, courier, writer, chosenLanguage, now = Date.now } = parts;

  /** Cards that are there, though the database was away when their ids were to be kept. */
  const unsaved = new Map<string, string>();

  async function showExpertCard(escalation: Escalation): Promise<void> {
    const { id, channel } = escalation;
    const { conversation } = channel;
    const reply = writer.expertCard(escalation);
    const cardId = unsaved.get(id) ?? escalation.expertCardId;
    const isShown = cardId !== undefined && (await tryIt(() => courier.update(conversation, cardId, reply), ['gone']));
    if (!isShown) unsaved.set(id, await courier.post({ ...conversation, id: channelId(conversation) }, reply));
    await saveExpertCard(id);
  }

  async function saveExpertCard(id: string): Promise<void> {
    const cardId = unsaved.get(id);
    if (cardId === undefined) return;
    await escalations.saveExpertCard(id, cardId);
    unsaved.delete(id);
  }

  /** Whoever deleted the card, or the bot, has no use for its state. */
  async function showAnswerCard(escalation: Escalation): Promise<void> {
    const { conversation, cardId } = escalation.asked;
    if (cardId === undefined) return forgetPlace(escalation);
    const all = await escalations.ofCard(conversation.id, cardId);
    await tryIt(() => courier.update(conversation, cardId, writer.answerCard(escalation, all)), ['gone', 'refused']);
    await forgetPlace(escalation);
  }

  async function forgetPlace({ id, requester }: Escalation): Promise<void> {
    if (requester.id !== '') return;
    await escalations.change(id, (escalation) => ({ escalation: withoutPlace(escalation) }), now());
  }

  async function tellRequester(escalation: Escalation, event: HistoryEvent): Promise<void> {
    const { requester, asked } = escalation;
    const reply = writer.toRequester(escalation, event, await chosenLanguage(requester));
    const chat = asked.conversation.kind === 'personal' ? undefined : await personalChats.find(requester);
    const places: readonly Conversation[] = [...(chat ? [chat] : []), asked.conversation];
    for (const place of places) {
      const mentioned = place.kind === 'personal' ? undefined : requester;
      if (await tryIt(() => courier.post(place, reply, mentioned), ['gone', 'refused'])) return;
    }
    await note(escalation, { event: 'unreachable', at: now(), by: requester });
  }

  async function tellExperts(escalation: Escalation, event: HistoryEvent): Promise<void> {
    const { channel, expertCardId, history } = escalation;
    if (expertCardId === undefined) {
      // Its card goes before; where that was refused, this is another chance.
      if (history.every((each) => each.event !== 'noChannel')) throw new DeliveryError('later', 'ExpertCardMissing');
      return showExpertCard(escalation);
    }
    const thread = threadOf(channel.conversation, expertCardId);
    const mentioned = event.event === 'handedOver' ? event.to : undefined;
    const write = () => courier.post(thread, writer.toExperts(escalation, event), mentioned);
    if (await tryIt(write, ['gone'])) return;
    // Somebody deleted the card, and its thread with it.
    await showExpertCard(escalation);
  }

  /** Writes down that somebody cannot be reached, once until something else happens, and shows it on the other side. */
  async function note(escalation: Escalation, event: HistoryEvent): Promise<void> {
    const { conversation } = escalation.channel;
    const decide = (current: Escalation) => {
      const isForgotten = current.requester.id === '';
      // Another channel has taken its place meanwhile.
      const isMoved = event.event === 'noChannel' && !isSameChannel(current.channel.conversation, conversation);
      const isKnown = current.history.at(-1)?.event === event.event;
      if (isForgotten || isMoved || isKnown) return { escalation: current };
      const changed = { ...current, version: current.version + 1, history: [...current.history, event] };
      const target = event.event === 'unreachable' ? ('expertCard' as const) : ('answerCard' as const);
      return { escalation: changed, notices: [{ target }] };
    };
    await escalations.change(escalation.id, decide, now());
  }

  async function deliver(escalation: Escalation, notice: Notice): Promise<void> {
    if (!('eventIndex' in notice)) {
      return notice.target === 'expertCard' ? showExpertCard(escalation) : showAnswerCard(escalation);
    }
    const event = escalation.history[notice.eventIndex];
    // Somebody asked to be forgotten meanwhile.
    if (!event || escalation.requester.id === '') return;
    return notice.target === 'requester' ? tellRequester(escalation, event) : tellExperts(escalation, event);
  }

  return async (escalationId, notice) => {
    const escalation = await escalations.find(escalationId);
    if (!escalation) return;
    try {
      await deliver(escalation, notice);
    } catch (error) {
      const isLost = error instanceof DeliveryError && error.reason !== 'later';
      if (!isLost) throw error;
      if (notice.target !== 'answerCard') await note(escalation, { event: 'noChannel', at: now() });
    }
  };
}

/** Whether it went through; false where it failed for one of these reasons. */
async function tryIt(act: () => Promise<unknown>, reasons: readonly DeliveryError['reason'][]): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && reasons.includes(error.reason)) return false;
    throw error;
  }
}
