import type { Courier } from '../escalation/courier';
import type { Desk } from '../escalation/desk';
import { type Escalation, isSameChannel, isSamePerson, type Person, personKey } from '../escalation/escalation';
import type { Outcome, Step } from '../escalation/take-step';
import { shorten } from '../message/cut';
import { type DeskPress, MAX_NOTE_LENGTH } from '../message/desk-press';
import { beginningOf } from '../message/excerpt';
import { maskSecrets } from '../message/mask-secrets';
import type { Incoming } from './incoming';
import { readConversation, readPerson } from './person';

export type StepPress = Extract<DeskPress, { action: 'escalation' }>;

/** Takes the step that somebody pressed; undefined where the escalation is gone. What comes of `view` is the escalation itself. */
export type DeskSteps = (press: StepPress, activity: Incoming) => Promise<Outcome | undefined>;

export function createDeskSteps(desk: Desk, courier: Courier): DeskSteps {
  /** Who it is handed over to: Teams gives the directory's id, and the name has to be asked for. */
  async function findColleague(id: string, escalation: Escalation): Promise<Person | undefined> {
    if (id === '') return undefined;
    const known = escalation.history.flatMap((event) => [event.by, 'to' in event ? event.to : undefined]);
    const isMeant = (person: Person | undefined) =>
      person !== undefined && personKey(person) === id && !isSamePerson(person, escalation.requester);
    return known.find(isMeant) ?? courier.findMember(escalation.channel.conversation, id);
  }

  async function toStep({ step, note, colleague }: StepPress, escalation: Escalation): Promise<Step | undefined> {
    const written = toNote(note);
    switch (step) {
      case 'view':
        return undefined;
      case 'claim':
      case 'solved':
        return { step };
      case 'resolve':
      case 'reopen':
      case 'notSolved':
        return { step, note: written };
      case 'handOver':
        return { step, to: await findColleague(colleague, escalation) };
    }
  }

  return async (press, activity) => {
    const person = readPerson(activity);
    const escalation = await desk.find(press.escalation);
    if (!escalation || !person) return undefined;
    const conversation = readConversation(activity);
    // What the card says is for who sees it in its channel.
    if (press.step === 'view' && !isSameChannel(conversation, escalation.channel.conversation)) {
      return { escalation, refusal: { reason: 'notExpert' } };
    }
    const step = await toStep(press, escalation);
    return step ? desk.take(press.escalation, step, person, conversation) : { escalation };
  };
}

/** What shows nothing itself, and may turn around what stands beside it. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** What somebody wrote, as it may be kept. */
export function toNote(note: string): string {
  const visible = beginningOf(note, MAX_NOTE_LENGTH * 10).replace(INVISIBLE, '');
  return shorten(maskSecrets(visible).trim(), MAX_NOTE_LENGTH).toWellFormed();
}
