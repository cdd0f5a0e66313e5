import type { DeskNotice } from '../compose-desk';
import type { Desk } from '../escalation/desk';
import { type Conversation, type Escalation, isSameChannel, type Person } from '../escalation/escalation';
import type { SpokenAnswer } from '../message/spoken-answer';
import type { Incoming } from './incoming';
import { readConversation } from './person';

/** What requesters say of their requests in words; undefined where it can be said of none. */
interface RequesterWords {
  /** That it is solved, or that it is not. */
  settle(activity: Incoming, person: Person, isSolved: boolean): Promise<DeskNotice | undefined>;
  /** What they say to the question whether it works now, where that was asked. */
  hear(activity: Incoming, person: Person, answer: SpokenAnswer): Promise<DeskNotice | undefined>;
}

export function createRequesterWords(desk: Desk): RequesterWords {
  /** What somebody asked for, in a channel what they asked for there. */
  async function listHere(activity: Incoming, person: Person): Promise<Escalation[]> {
    const conversation = readConversation(activity);
    const all = await desk.listOf(person);
    return all.filter(
      ({ asked }) => conversation.kind === 'personal' || isSameChannel(asked.conversation, conversation),
    );
  }

  /** The latest request that it can be said of. */
  async function settle(activity: Incoming, person: Person, isSolved: boolean): Promise<DeskNotice | undefined> {
    const conversation = readConversation(activity);
    const here = await listHere(activity, person);
    if (here.length === 0) return sayWhere(conversation);
    const meant = here.find(isAwaitingWord) ?? (isSolved ? here[0] : undefined);
    // Who says that an open one is not solved learns that the experts have it.
    if (!meant) return { say: 'mine', escalations: here, now: Date.now() };
    const step = isSolved ? ({ step: 'solved' } as const) : ({ step: 'notSolved', note: '' } as const);
    const outcome = await desk.take(meant.id, step, person, conversation);
    return outcome && toSettled(outcome.escalation);
  }

  /** An expert may say among the cards that something is solved. */
  async function sayWhere(conversation: Conversation): Promise<DeskNotice | undefined> {
    if (conversation.kind === 'personal') return undefined;
    return (await desk.listOpen(conversation)).length > 0 ? { say: 'onCard' } : undefined;
  }

  /** What may mean either is answered with the question and its buttons. */
  async function hear(activity: Incoming, person: Person, answer: SpokenAnswer): Promise<DeskNotice | undefined> {
    const awaiting = (await listHere(activity, person)).filter(isAwaitingWord);
    if (awaiting.length === 0) return undefined;
    if (answer === 'unclear') return { say: 'unclear', escalations: awaiting, now: Date.now() };
    return settle(activity, person, answer === 'yes');
  }

  return { settle, hear };
}

/** Whether experts have resolved it, and the requester has not said whether it works. */
function isAwaitingWord({ status }: Escalation): boolean {
  return status === 'resolved';
}

/** What a requester is told who has said whether it is solved. */
export function toSettled(escalation: Escalation): DeskNotice {
  return { say: escalation.status === 'resolved' ? 'thanks' : 'askedAgain', escalation };
}
