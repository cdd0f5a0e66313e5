import { isSettled, type Person } from '../../src/escalation/escalation';
import { forgetIn } from '../../src/escalation/forget-person';
import type { Step } from '../../src/escalation/take-step';
import { ann, bo, eva, openEscalation, play } from './escalation';

const claim: Step = { step: 'claim' };
const resolve: Step = { step: 'resolve', note: 'clear the cookies' };
const reopen: Step = { step: 'reopen', note: '' };
const solved: Step = { step: 'solved' };
const notSolved: Step = { step: 'notSolved', note: 'still the same' };
const add = (others: Partial<Extract<Step, { step: 'add' }>> = {}): Step => ({
  step: 'add',
  note: 'it is worse now',
  urgency: 'normal',
  ...others,
});
const handOver = (to: Person | undefined): Step => ({ step: 'handOver', to });
const open = openEscalation();
const claimed = play(open, [bo, claim]).escalation;
const resolved = play(claimed, [bo, resolve]).escalation;
const settled = play(resolved, [ann, solved]).escalation;

describe('refused, and nothing changes:', () => {
  test.each([
    ['to claim what another has claimed', claimed, eva, claim, { reason: 'claimed', by: bo }],
    ['to claim what is resolved', resolved, eva, claim, { reason: 'resolved', by: bo }],
    [
      'to claim what the requester solved alone',
      play(open, [ann, solved]).escalation,
      bo,
      claim,
      { reason: 'resolved', by: ann },
    ],
    ['to hand over what another holds', claimed, eva, handOver(eva), { reason: 'held', by: bo }],
    ['to hand over what is resolved', resolved, bo, handOver(eva), { reason: 'resolved', by: bo }],
    ['to hand over to who asks', claimed, bo, handOver(ann), { reason: 'noColleague' }],
    ['to ask again for another', claimed, bo, add(), { reason: 'notRequester' }],
    ['to hand over to nobody', claimed, bo, handOver(undefined), { reason: 'noColleague' }],
    ['to resolve what another holds', claimed, eva, resolve, { reason: 'held', by: bo }],
    ['to resolve what another has resolved', resolved, eva, resolve, { reason: 'resolved', by: bo }],
    ['to reopen what is open', open, bo, reopen, { reason: 'notResolved' }],
    ['to reopen what is claimed', claimed, bo, reopen, { reason: 'notResolved' }],
    ['to say for another that it is solved', claimed, bo, solved, { reason: 'notRequester' }],
    ['to say for another that it is not solved', resolved, bo, notSolved, { reason: 'notRequester' }],
    ['to say that something is not solved that nobody resolved', claimed, ann, notSolved, { reason: 'notResolved' }],
  ] as const)('%s', (_, escalation, person, step, refusal) => {
    const outcome = play(escalation, [person, step]);
    expect(outcome.refusal).toMatchObject(refusal);
    expect(outcome.escalation).toBe(escalation);
  });

  test.each([claim, handOver(bo), resolve, reopen])('for who is not in the escalation channel: $step', (step) => {
    for (const escalation of [open, claimed, resolved]) {
      const outcome = play(escalation, [bo, step, { role: 'requester' }]);
      expect(outcome.refusal).toEqual({ reason: 'notExpert' });
      expect(outcome.escalation).toBe(escalation);
    }
  });
});

test('nothing can be done any more with what a forgotten person asked for', () => {
  const { escalation } = forgetIn(resolved, ann, 0);
  for (const step of [claim, resolve, reopen, handOver(eva), solved]) {
    expect(play(escalation, [bo, step]).refusal).toEqual({ reason: 'gone' });
  }
});

describe('pressed twice, it is done once:', () => {
  test.each([
    ['claim', claimed, bo, claim],
    ['resolve', resolved, bo, resolve],
    ['hand over to who has it', claimed, bo, handOver(bo)],
    ['solved', settled, ann, solved],
    ['the same note', open, ann, add({ note: open.note })],
    ['a note that was added before', play(open, [ann, add()]).escalation, ann, add()],
    ['a note that experts have answered', play(open, [ann, add()], [bo, resolve]).escalation, ann, add()],
    ['no note at all', resolved, ann, add({ note: '' })],
  ] as const)('%s', (_, escalation, person, step) => {
    expect(play(escalation, [person, step])).toEqual({ escalation });
  });
});

describe('a step leads to', () => {
  test.each([
    ['claimed, by who claims it', open, bo, claim, 'claimed', bo],
    ['claimed, by who it is handed over to', claimed, bo, handOver(eva), 'claimed', eva],
    ['claimed, where somebody gives what is open to a colleague', open, bo, handOver(eva), 'claimed', eva],
    ['resolved, by who holds it', claimed, bo, resolve, 'resolved', bo],
    ['resolved, by who needs not claim it first', open, eva, resolve, 'resolved', eva],
    ['open, for everybody, where an expert reopens it', resolved, eva, reopen, 'open', undefined],
    ['open, where the requester says that it is not solved', resolved, ann, notSolved, 'open', undefined],
    ['open, even where they had said that it was', settled, ann, notSolved, 'open', undefined],
    ['open as it was, with more to read', open, ann, add(), 'open', undefined],
    ['claimed as it was, but urgent', claimed, ann, add({ note: '', urgency: 'urgent' }), 'claimed', bo],
    ['open, where the requester asks again after it was resolved', resolved, ann, add(), 'open', undefined],
    ['resolved, where the requester needs nobody any more', claimed, ann, solved, 'resolved', bo],
  ] as const)('%s', (_, escalation, person, step, status, expert) => {
    const { escalation: after, refusal } = play(escalation, [person, step]);
    expect(refusal).toBeUndefined();
    expect(after).toMatchObject({ status, version: escalation.version + 1 });
    expect(after.expert).toEqual(expert);
    expect(after.history.slice(0, -1)).toEqual(escalation.history);
  });

  test('what a steward does for an expert who is away', () => {
    expect(play(claimed, [eva, handOver(eva), { isSteward: true }]).escalation.expert).toEqual(eva);
    expect(play(claimed, [eva, resolve, { isSteward: true }]).escalation).toMatchObject({
      status: 'resolved',
      expert: eva,
    });
  });
});

test('a person is the same whether or not their client tells their directory id', () => {
  expect(play(claimed, [{ id: bo.id, name: '' }, resolve]).refusal).toBeUndefined();
  expect(play(claimed, [{ ...bo, id: '29:bo-of-another-bot' }, resolve]).refusal).toBeUndefined();
});

test('who asks again adds what is new, and nothing is taken back', () => {
  const { escalation } = play(
    open,
    [ann, add({ urgency: 'urgent', excerpt: 'AADSTS50011' })],
    [ann, add({ note: 'and now?' })],
  );
  expect(escalation).toMatchObject({ urgency: 'urgent', excerpt: 'AADSTS50011', note: open.note });
  expect(escalation.history.flatMap((event) => ('note' in event ? [event.note] : []))).toEqual([
    'it is worse now',
    'and now?',
  ]);
  expect(play(settled, [ann, add()])).toEqual({ escalation: settled });
});

test('who asks again and again is heard twenty times', () => {
  const steps = Array.from({ length: 30 }, (_, number) => [ann, add({ note: `note ${number}` })] as const);
  const { escalation } = play(open, ...steps);
  expect(escalation.history).toHaveLength(21);
  const again = play(escalation, [bo, resolve], [ann, add({ note: 'and that is not it' })]).escalation;
  expect(again.status).toBe('open');
  expect(again.history.at(-1)).toMatchObject({ event: 'reopened', note: 'and that is not it' });
});

test('only the requester settles it, and reopening unsettles it', () => {
  const all = [open, claimed, resolved, settled, play(settled, [ann, notSolved]).escalation];
  expect(all.map(isSettled)).toEqual([false, false, false, true, false]);
  expect(isSettled(play(settled, [bo, reopen], [bo, resolve]).escalation)).toBe(false);
});
