import { topicOfCode } from '../../src/message/topic';
import type { Incoming } from '../../src/teams/incoming';
import { bot, channelMessage, mentionOf, personalMessage } from '../teams/activities';

/** Where the experts of these tests work. */
export const EXPERTS = '19:experts@thread.tacv2';

/** Whoever asks or helps, the same for the same number. */
export interface Somebody {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

export function somebody(kind: 'Requester' | 'Expert', number: number): Somebody {
  return { id: `29:${kind}-${number}`, aadObjectId: `aad-${kind}-${number}`, name: `${kind} ${number}` };
}

/** The chat of a person with Signpost. */
export function chatOf({ id }: Pick<Somebody, 'id'>): string {
  return `a:${id}`;
}

type From = Somebody & { readonly serviceUrl: string };

/** Each press is an activity of its own; who sends it again sends the same. */
let count = 0;

function sentBy({ serviceUrl, ...from }: From) {
  count += 1;
  return { id: `press-${count}`, serviceUrl, from };
}

/** Presses "Get help" at a card in their own chat. */
export function helpPress(from: From, cardId: string): Incoming {
  const value = { action: 'getHelp', topic: topicOfCode('entra:50011'), note: '', urgency: 'normal' };
  const conversation = { id: chatOf(from), conversationType: 'personal' };
  return personalMessage('', { ...sentBy(from), conversation, value, replyToId: cardId });
}

/** Asks something, to be answered where they asked. */
export function question(from: From): Incoming {
  return personalMessage('AADSTS50011', {
    ...sentBy(from),
    conversation: { id: chatOf(from), conversationType: 'personal' },
  });
}

/** Makes the channel of the experts that for everyone. */
export function channelSetting(from: From): Incoming {
  const mention = mentionOf(bot);
  return channelMessage(`${mention.text} escalate here for everyone`, {
    ...sentBy(from),
    conversation: { id: EXPERTS, conversationType: 'channel', isGroup: true },
    entities: [mention],
  });
}

/** Presses a button of an expert card in a client that knows `Action.Execute`. */
export function stepInvoke(from: From, step: 'claim' | 'resolve', escalation: string): Incoming {
  return {
    ...channelSetting(from),
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    entities: [],
    value: { action: { type: 'Action.Execute', data: { action: 'escalation', step, escalation, note: 'a solution' } } },
  };
}
