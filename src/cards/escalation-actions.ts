import { type Escalation, isSamePerson, type Person } from '../escalation/escalation';
import type { Refusal } from '../escalation/take-step';
import type { AdaptiveCard } from './fill-template';
import { type Button, openForm } from './form-view';
import { nameOf, stepAction } from './forms';
import type { Reader } from './reader';
import { execute, open } from './row-press';
import { chatLink, messageLink } from './teams-links';

/** For whom the card is made; without a person for everybody in the channel. */
export interface Viewer {
  readonly person?: Person;
  readonly isSteward?: boolean;
  /** Why they may not do what they pressed. */
  readonly refusal?: Refusal | undefined;
}

/** The forms that open within the card. */
export interface EscalationForms {
  readonly resolve: AdaptiveCard;
  readonly handOver: AdaptiveCard;
}

/** Everybody is shown what may be done now; who is known, only what they may do. */
export function toEscalationActions(escalation: Escalation, forms: EscalationForms, viewer: Viewer, reader: Reader) {
  const { phrases } = reader;
  const { id, status, expert, requester, asked, channel } = escalation;
  const { person, isSteward = false } = viewer;
  const mayWork = person === undefined || isSteward || status !== 'claimed' || isSamePerson(person, expert);
  const resolve = openForm(phrases('expertCard.resolve'), forms.resolve);
  const handOver = openForm(phrases('expertCard.handOver'), forms.handOver);
  const steps: Record<Escalation['status'], Button[]> = {
    open: [execute(phrases('expertCard.claim'), stepAction('claim', id)), resolve, handOver],
    claimed: mayWork ? [resolve, handOver] : [],
    resolved: requester.id === '' ? [] : [execute(phrases('expertCard.reopen'), stepAction('reopen', id))],
  };
  const chat = chatLink(requester, channel.conversation.tenantId);
  const message = messageLink(asked.conversation, asked.cardId);
  return [
    ...steps[status],
    ...(chat ? [open(phrases('expertCard.chat', { requester: nameOf(requester, reader) }), chat)] : []),
    ...(message ? [open(phrases('expertCard.openMessage'), message)] : []),
  ];
}
