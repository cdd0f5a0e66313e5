import { randomUUID } from 'node:crypto';
import type { Asking, Desk, DeskParts, HelpRequest } from './desk';
import { createDeskCare } from './desk-care';
import { createDeskChannels } from './desk-channels';
import { channelId, type Escalation, type EscalationChannel, isSameChannel, isSettled } from './escalation';
import { noticesOf } from './notice';
import { keyOf } from './request-key';
import { requesterSteps, takeStep } from './take-step';

const MAX_LISTED = 100;

export function createDesk(parts: DeskParts): Desk {
  const { escalations, wake, now = Date.now } = parts;
  const { findChannel, setChannel, unsetChannel, isSteward } = createDeskChannels(parts);
  const { withReminder, remind, clear, forget } = createDeskCare(parts);

  /** Passes on what somebody writes who asks again; undefined where that is over, and they ask anew. */
  async function add(id: string, { note, urgency, excerpt, requester }: HelpRequest): Promise<Escalation | undefined> {
    const { language: _, ...person } = requester;
    const step = { step: 'add', note, urgency, ...(excerpt === undefined ? {} : { excerpt }) } as const;
    const decide = (escalation: Escalation) => {
      const actor = { person, role: 'requester', isSteward: false } as const;
      const taken = takeStep(escalation, step, actor, now());
      if (taken.escalation === escalation) return taken;
      const { status, urgency: before } = escalation;
      const isDueAnew = status === 'resolved' || before !== taken.escalation.urgency;
      const added = isDueAnew ? withReminder(taken.escalation) : taken.escalation;
      return { escalation: added, notices: noticesOf(added.history, 'requester') };
    };
    const { escalation, refusal } = (await escalations.change(id, decide, now())) ?? {};
    return escalation && !refusal && !isSettled(escalation) ? escalation : undefined;
  }

  /** Passes on what was not asked before; what is there by now is another press of the same person. */
  async function openOne(request: HelpRequest, key: string): Promise<Asking | undefined> {
    const channel = await findChannel(request);
    if (!channel) return undefined;
    const escalation = withReminder(open(request, channel, now()));
    const notices = noticesOf(escalation.history, 'requester');
    const opened = await escalations.open({ escalation, notices }, key, now());
    const isNew = opened.id === escalation.id;
    return { escalation: isNew ? opened : ((await add(opened.id, request)) ?? opened), isNew };
  }

  return {
    ask: async (request) => {
      const key = keyOf(request);
      const earlier = await escalations.ofKey(key);
      const added = earlier && (await add(earlier.id, request));
      const asking = added ? { escalation: added, isNew: false } : await openOne(request, key);
      wake();
      return asking;
    },
    find: (id) => escalations.find(id),
    ofCard: ({ id }, cardId) => escalations.ofCard(id, cardId),
    take: async (id, step, person, conversation) => {
      const decide = (escalation: Escalation) => {
        const isHere = isSameChannel(conversation, escalation.channel.conversation);
        const role = requesterSteps.includes(step.step) || !isHere ? 'requester' : 'expert';
        const actor = { person, role, isSteward: isSteward(person, escalation) } as const;
        const taken = takeStep(escalation, step, actor, now());
        if (taken.escalation === escalation) return taken;
        return { escalation: withReminder(taken.escalation), notices: noticesOf(taken.escalation.history, role) };
      };
      const outcome = await escalations.change(id, decide, now());
      wake();
      return outcome;
    },
    listOpen: (conversation) => escalations.listOpen(channelId(conversation), MAX_LISTED),
    listOf: (person) => escalations.listOf(person, MAX_LISTED),
    isSteward,
    setChannel,
    unsetChannel,
    forget,
    remind,
    clear,
  };
}

function open(request: HelpRequest, channel: EscalationChannel, at: number): Escalation {
  const { requester, topic, urgency, note, excerpt, asked } = request;
  const { language: _, ...by } = requester;
  return {
    id: randomUUID(),
    version: 1,
    status: 'open',
    urgency,
    topic,
    note,
    ...(excerpt === undefined ? {} : { excerpt }),
    requester,
    asked,
    channel,
    history: [{ event: 'opened', at, by }],
  };
}
