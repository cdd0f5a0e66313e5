import { createDeskWriter } from '../src/compose-escalation';
import { forgetIn } from '../src/escalation/forget-person';
import type { Step } from '../src/escalation/take-step';
import { ann, bo, openEscalation, play } from './escalation/escalation';
import { library } from './library';

const writer = createDeskWriter(library);
const sv = library.languages.phrases('sv');
const claim: Step = { step: 'claim' };
const resolve: Step = { step: 'resolve', note: 'Clear your cookies' };

describe('a word to the requester that comes when more has happened', () => {
  const { escalation } = play(openEscalation(), [bo, claim], [bo, resolve]);
  const [, claimed, resolved] = escalation.history;

  test('tells of its own event, and leaves the answer and the question to the last one', () => {
    if (!claimed || !resolved) throw new Error('two events were expected');
    const late = JSON.stringify(writer.toRequester(escalation, claimed, undefined).card);
    expect(late).toContain(sv('told.claimed', { expert: bo.name }));
    for (const other of ['Clear your cookies', sv('told.next'), sv('request.isSolved')])
      expect(late).not.toContain(other);
    const last = JSON.stringify(writer.toRequester(escalation, resolved, undefined).card);
    for (const part of ['Clear your cookies', sv('told.question'), sv('request.isSolved')])
      expect(last).toContain(part);
  });

  test('knows what came later by the order, not by clocks that differ', () => {
    const history = escalation.history.map((event) => ({ ...event, at: 0 }));
    const [, first, last] = history;
    if (!first || !last) throw new Error('two events were expected');
    const written = (event: typeof first) =>
      JSON.stringify(writer.toRequester({ ...escalation, history }, event, undefined).card);
    expect(written(first)).not.toContain(sv('told.next'));
    expect(written(last)).toContain(sv('told.question'));
  });

  test('asks nothing where they have answered already', () => {
    const settled = play(escalation, [ann, { step: 'solved' }]).escalation;
    if (!resolved) throw new Error('an event was expected');
    const late = JSON.stringify(writer.toRequester(settled, resolved, undefined).card);
    expect(late).toContain(sv('told.resolved', { expert: bo.name }));
    expect(late).not.toContain(sv('told.question'));
  });
});

test('a card at which one of several was forgotten says what it said to the others', () => {
  const topic = {
    about: 'codes',
    codes: ['entra:50011'],
    more: 0,
    foreign: [],
    identifiers: { correlationId: '12345678-1234-1234-1234-123456789abc' },
  } as const;
  const ofAnn = openEscalation({ topic });
  const ofBo = openEscalation({ topic, requester: { ...bo, language: 'nl' } });
  const { escalation } = forgetIn(ofAnn, ann, 0);
  const card = JSON.stringify(writer.answerCard(escalation, [ofBo]).card);
  expect(card).toContain('12345678-1234-1234-1234-123456789abc');
});
