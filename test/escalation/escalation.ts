import type { Escalation, Person, Requester } from '../../src/escalation/escalation';
import { type Outcome, type Step, takeStep } from '../../src/escalation/take-step';
import { topicOfCode } from '../../src/message/topic';

export const ann: Requester = { id: '29:ann', aadObjectId: 'aad-ann', name: 'Ann Example', language: 'sv' };
export const bo: Person = { id: '29:bo', aadObjectId: 'aad-bo', name: 'Bo Expert' };
export const eva: Person = { id: '29:eva', aadObjectId: 'aad-eva', name: 'Eva Expert' };

const MINUTE_MS = 60_000;

/** Ann asked for help in her chat with Signpost, at noon. */
export function openEscalation(others: Partial<Escalation> = {}): Escalation {
  const { language: _, ...by } = ann;
  return {
    id: '8a1d0c52-84be-4e39-b6f5-2f90a3c8d714',
    version: 1,
    status: 'open',
    urgency: 'normal',
    topic: topicOfCode('entra:50011'),
    note: 'since this morning',
    requester: ann,
    asked: {
      conversation: { serviceUrl: 'http://127.0.0.1:9/teams/', id: 'a:ann', kind: 'personal', tenantId: 'tenant' },
      cardId: 'card-1',
    },
    channel: {
      conversation: {
        serviceUrl: 'http://127.0.0.1:9/teams/',
        id: '19:experts@thread.tacv2',
        kind: 'channel',
        tenantId: 'tenant',
      },
      language: 'en',
      setBy: 'aad-eva',
    },
    history: [{ event: 'opened', at: Date.UTC(2026, 1, 3, 12), by }],
    ...others,
  };
}

/** One step after the other, a minute apart, each by an expert who is no steward unless it says otherwise. */
export function play(
  escalation: Escalation,
  ...steps: readonly (readonly [person: Person, step: Step, others?: { isSteward?: boolean; role?: 'requester' }])[]
): Outcome {
  return steps.reduce<Outcome>(
    (outcome, [person, step, others]) =>
      takeStep(
        outcome.escalation,
        step,
        { person, role: 'expert', isSteward: false, ...others },
        (outcome.escalation.history.at(-1)?.at ?? 0) + MINUTE_MS,
      ),
    { escalation },
  );
}
