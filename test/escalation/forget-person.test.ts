import { forgetIn, withoutPlace } from '../../src/escalation/forget-person';
import type { Step } from '../../src/escalation/take-step';
import { ann, bo, eva, openEscalation, play } from './escalation';

const guid = '12345678-1234-1234-1234-123456789abc';
const NOW = Date.UTC(2026, 1, 4);
const claim: Step = { step: 'claim' };
const withAll = openEscalation({
  excerpt: 'AADSTS50011 ann@contoso.com',
  topic: { about: 'codes', codes: ['entra:50011'], more: 0, foreign: [], identifiers: { correlationId: guid } },
  remindAt: NOW,
});
const reopened = play(
  withAll,
  [bo, claim],
  [bo, { step: 'resolve', note: 'a word to Ann' }],
  [ann, { step: 'notSolved', note: 'a word of hers' }],
  [bo, claim],
).escalation;

test('of who asked, only the code and what others did remain', () => {
  const { escalation, notices } = forgetIn(reopened, ann, NOW);
  const kept = JSON.stringify(withoutPlace(escalation));
  for (const trace of ['29:ann', 'aad-ann', 'Ann Example', 'a:ann', 'card-1', guid, 'since this', 'a word', 'contoso'])
    expect(kept).not.toContain(trace);
  expect(kept).toContain('Bo Expert');
  expect(escalation).toMatchObject({ status: 'resolved', topic: { codes: ['entra:50011'] } });
  expect(escalation.remindAt).toBeUndefined();
  expect(escalation.version).toBe(reopened.version + 1);
  expect(notices).toEqual([{ target: 'expertCard' }, { target: 'answerCard' }]);
});

test('the card at which they asked is known until it has been changed, and that of others stays', () => {
  const { escalation } = forgetIn(reopened, ann, NOW);
  expect(escalation.asked).toEqual(reopened.asked);
  expect(withoutPlace(reopened)).toBe(reopened);
  const without = withoutPlace(escalation);
  expect(withoutPlace(without)).toBe(without);
});

test('of who helped, neither name nor notes remain, and what they worked on is for others again', () => {
  const { escalation, notices } = forgetIn(reopened, bo, NOW);
  expect(notices).toEqual([{ target: 'expertCard' }, { target: 'answerCard' }]);
  const kept = JSON.stringify(escalation);
  for (const trace of ['29:bo', 'aad-bo', 'Bo Expert', 'a word to Ann']) expect(kept).not.toContain(trace);
  expect(kept).toContain('a word of hers');
  expect(escalation).toMatchObject({ status: 'open', requester: ann });
});

test('of who was handed something over to, the history keeps that somebody was', () => {
  const handedOver = play(
    withAll,
    [bo, { step: 'handOver', to: eva }],
    [eva, { step: 'resolve', note: '' }],
  ).escalation;
  const { escalation } = forgetIn(handedOver, eva, NOW);
  expect(JSON.stringify(escalation)).not.toMatch(/29:eva|aad-eva|Eva/);
  expect(escalation.status).toBe('resolved');
  expect(escalation.history.map(({ event }) => event)).toEqual(['opened', 'handedOver', 'resolved']);
});
