import { type Escalation, type HistoryEvent, isSamePerson, isSettled, type Person, type Urgency } from './escalation';
import type { Role } from './notice';

/** What somebody wants to do with an escalation. */
export type Step =
  | { readonly step: 'claim' }
  | { readonly step: 'handOver'; readonly to: Person | undefined }
  | { readonly step: 'resolve' | 'reopen'; readonly note: string }
  | { readonly step: 'solved' }
  | { readonly step: 'notSolved'; readonly note: string }
  | Addition;

/** What somebody writes who asks once more at the same card. */
interface Addition {
  readonly step: 'add';
  readonly note: string;
  readonly urgency: Urgency;
  readonly excerpt?: string;
}

/** Who wants it, on which side. */
export interface Actor {
  readonly person: Person;
  readonly role: Role;
  /** Whether they may step in for the expert who holds it. */
  readonly isSteward: boolean;
}

/** Why somebody may not do something. */
export type Refusal =
  | { readonly reason: 'claimed' | 'held' | 'resolved'; readonly by: Person | undefined }
  | { readonly reason: 'notResolved' | 'noColleague' | 'notRequester' | 'notExpert' | 'gone' };

/** What comes of it: a changed escalation, the same one where nothing is left to do, or a refusal. */
export type Outcome = { readonly escalation: Escalation; readonly refusal?: Refusal };

/** What only the requester can say. */
export const requesterSteps: readonly Step['step'][] = ['add', 'solved', 'notSolved'];

/** More would make one escalation a conversation. */
const MAX_ADDITIONS = 20;

/** The states of an escalation and who may lead from one to the next. Pure: the store decides of two at once. */
export function takeStep(escalation: Escalation, step: Step, actor: Actor, now: number): Outcome {
  if (escalation.requester.id === '') return refuse(escalation, { reason: 'gone' });
  const isRequesterStep = requesterSteps.includes(step.step);
  const isRequester = isSamePerson(actor.person, escalation.requester);
  if (isRequesterStep && !isRequester) return refuse(escalation, { reason: 'notRequester' });
  if (!isRequesterStep && actor.role !== 'expert') return refuse(escalation, { reason: 'notExpert' });
  switch (step.step) {
    case 'claim':
      return claim(escalation, actor.person, now);
    case 'handOver':
      return handOver(escalation, step.to, actor, now);
    case 'resolve':
      return resolve(escalation, step.note, actor, now);
    case 'reopen':
      if (escalation.status !== 'resolved') return refuse(escalation, { reason: 'notResolved' });
      return reopen(escalation, step.note, actor.person, now);
    case 'add':
      return add(escalation, step, actor.person, now);
    case 'solved':
      return settle(escalation, actor.person, now);
    case 'notSolved':
      if (escalation.status !== 'resolved') return refuse(escalation, { reason: 'notResolved' });
      return reopen(escalation, step.note, actor.person, now);
  }
}

function claim(escalation: Escalation, by: Person, at: number): Outcome {
  const { status, expert } = escalation;
  if (status === 'resolved') return refuse(escalation, { reason: 'resolved', by: resolverOf(escalation) });
  if (status === 'open') return become(escalation, { status: 'claimed', expert: by }, { event: 'claimed', at, by });
  return isSamePerson(by, expert) ? { escalation } : refuse(escalation, { reason: 'claimed', by: expert });
}

function handOver(escalation: Escalation, to: Person | undefined, actor: Actor, at: number): Outcome {
  const by = actor.person;
  const barrier = barrierTo(escalation, actor);
  if (barrier) return refuse(escalation, barrier);
  if (!to || isSamePerson(to, escalation.requester)) return refuse(escalation, { reason: 'noColleague' });
  if (isSamePerson(to, escalation.expert)) return { escalation };
  return become(escalation, { status: 'claimed', expert: to }, { event: 'handedOver', at, by, to });
}

function resolve(escalation: Escalation, note: string, actor: Actor, at: number): Outcome {
  const { status, expert } = escalation;
  const by = actor.person;
  if (status === 'resolved' && isSamePerson(by, expert)) return { escalation };
  const barrier = barrierTo(escalation, actor);
  if (barrier) return refuse(escalation, barrier);
  return become(escalation, { status: 'resolved', expert: by }, { event: 'resolved', at, by, note });
}

function reopen(escalation: Escalation, note: string, by: Person, at: number): Outcome {
  const { expert: _, ...rest } = escalation;
  return become(rest, { status: 'open' }, { event: 'reopened', at, by, note });
}

/** Who asks again after a resolution is not helped yet; what experts have read before changes nothing. */
function add(escalation: Escalation, { note, urgency, excerpt }: Addition, by: Person, at: number): Outcome {
  const { status, history } = escalation;
  const hasRoom = status === 'resolved' || history.filter(({ event }) => event === 'added').length < MAX_ADDITIONS;
  const isNew = note !== '' && !notesOf(escalation).includes(note) && hasRoom;
  const isMoreUrgent = urgency === 'urgent' && escalation.urgency !== 'urgent';
  const sentAlong = escalation.excerpt === undefined && excerpt !== undefined ? { excerpt } : {};
  const isMore = isNew || isMoreUrgent || sentAlong.excerpt !== undefined;
  if (!isMore || isSettled(escalation)) return { escalation };
  const more = { ...escalation, ...sentAlong, ...(isMoreUrgent ? { urgency } : {}) };
  const said = isNew ? note : '';
  if (status === 'resolved') return reopen(more, said, by, at);
  return become(more, {}, { event: 'added', at, by, note: said });
}

/** Everything that the requester wrote. */
function notesOf({ note, requester, history }: Escalation): string[] {
  const theirs = history.filter(({ by }) => by !== undefined && isSamePerson(by, requester));
  return [note, ...theirs.flatMap((event) => ('note' in event ? [event.note] : []))];
}

function settle(escalation: Escalation, by: Person, at: number): Outcome {
  if (isSettled(escalation)) return { escalation };
  return become(escalation, { status: 'resolved' }, { event: 'solved', at, by });
}

/** What keeps an expert from what only the one may do who holds it, or a steward where that one is away. */
function barrierTo(escalation: Escalation, { person, isSteward }: Actor): Refusal | undefined {
  const { status, expert } = escalation;
  if (status === 'resolved') return { reason: 'resolved', by: resolverOf(escalation) };
  const isHeldByOther = status === 'claimed' && !isSamePerson(person, expert);
  return isHeldByOther && !isSteward ? { reason: 'held', by: expert } : undefined;
}

/** The expert, or the requester who needed nobody any more. */
function resolverOf({ history }: Escalation): Person | undefined {
  return history.findLast(({ event }) => event === 'resolved' || event === 'solved')?.by;
}

function refuse(escalation: Escalation, refusal: Refusal): Outcome {
  return { escalation, refusal };
}

function become(before: Escalation, change: Partial<Escalation>, event: HistoryEvent): Outcome {
  return { escalation: { ...before, ...change, version: before.version + 1, history: [...before.history, event] } };
}
