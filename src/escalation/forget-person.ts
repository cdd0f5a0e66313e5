import { type Escalation, type HistoryEvent, isSamePerson, type Person, personKey } from './escalation';
import type { Notice } from './notice';

/** Who is no longer known. */
const NOBODY: Person = { id: '', name: '' };

/**
 * Takes a person out of an escalation: of theirs only the codes remain, of one they worked on that somebody did.
 *
 * The cards then show the same; the one at which they asked is forgotten as soon as it does.
 */
export function forgetIn(
  escalation: Escalation,
  person: Person,
  now: number,
): { escalation: Escalation; notices: Notice[] } {
  const isTheirs = isSamePerson(person, escalation.requester);
  const history = escalation.history.map((event) => withoutPerson(event, person, isTheirs));
  const changed = { ...withoutExpert(escalation, person), version: escalation.version + 1, history };
  const notices: Notice[] = [{ target: 'expertCard' }, { target: 'answerCard' }];
  return { escalation: isTheirs ? withoutRequester(changed, now) : changed, notices };
}

/** Takes off where somebody asked who is forgotten, once the card there no longer tells of it. */
export function withoutPlace(escalation: Escalation): Escalation {
  if (escalation.requester.id !== '' || escalation.asked.conversation.id === '') return escalation;
  const conversation = { serviceUrl: '', id: '', kind: escalation.asked.conversation.kind };
  return { ...escalation, asked: { conversation }, version: escalation.version + 1 };
}

/** What they were working on is for others again. */
function withoutExpert(escalation: Escalation, person: Person): Escalation {
  const { setBy, ...channel } = escalation.channel;
  const anonymous = setBy === personKey(person) ? { ...escalation, channel } : escalation;
  if (!isSamePerson(person, escalation.expert)) return anonymous;
  const { expert: _, ...rest } = anonymous;
  return escalation.status === 'claimed' ? { ...rest, status: 'open' } : { ...rest, expert: NOBODY };
}

function withoutRequester(escalation: Escalation, now: number): Escalation {
  const { excerpt: _, remindAt: __, ...rest } = escalation;
  const { language } = rest.requester;
  return {
    ...rest,
    status: 'resolved',
    note: '',
    topic: withoutIdentifiers(rest.topic),
    requester: { ...NOBODY, language },
    history: [...rest.history, { event: 'forgotten', at: now }],
  };
}

function withoutPerson(event: HistoryEvent, person: Person, isTheirs: boolean): HistoryEvent {
  const isBy = isSamePerson(person, event.by);
  const changed = { ...event, ...(isBy ? { by: NOBODY } : {}) };
  if ('to' in changed && isSamePerson(person, changed.to)) return { ...changed, to: NOBODY };
  return 'note' in changed && (isBy || isTheirs) ? { ...changed, note: '' } : changed;
}

function withoutIdentifiers(topic: Escalation['topic']): Escalation['topic'] {
  return topic.about === 'codes' ? { ...topic, identifiers: {} } : topic;
}
