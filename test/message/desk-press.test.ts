import { noteInput, parseDeskPress } from '../../src/message/desk-press';
import { topicOfCode } from '../../src/message/topic';

const topic = topicOfCode('entra:50011');
const escalation = '8a1d0c52-84be-4e39-b6f5-2f90a3c8d714';

describe('is not for the desk:', () => {
  test.each([
    undefined,
    null,
    'getHelp',
    [],
    {},
    { action: 'explain', code: 'entra:50011' },
    { action: 'getHelp' },
    { action: 'getHelp', topic: { about: 'codes', codes: [] } },
    { action: 'escalation', step: 'delete', escalation },
    { action: 'escalation', step: 'claim', escalation: "'; --" },
    { action: 'escalation', step: 'claim' },
  ])('%j', (data) => {
    expect(parseDeskPress(data)).toBeUndefined();
  });
});

test('a request is read with what was filled in, and without what was not', () => {
  const filled = { note: 'help', urgency: 'urgent', include: 'true', msteams: { type: 'x' } };
  expect(parseDeskPress({ action: 'getHelp', topic, excerpt: 'AADSTS50011', ...filled })).toEqual({
    action: 'getHelp',
    topic,
    excerpt: 'AADSTS50011',
    carried: 'AADSTS50011',
    note: 'help',
    urgency: 'urgent',
  });

  expect(parseDeskPress({ action: 'getHelp', topic, note: 5, urgency: 'very', include: 'yes' })).toMatchObject({
    note: '',
    urgency: 'normal',
  });
});

test('the message goes along only where that was said', () => {
  for (const include of [undefined, 'false', 'no', true, 1]) {
    expect(parseDeskPress({ action: 'getHelp', topic, excerpt: 'AADSTS50011', include })).toMatchObject({
      excerpt: undefined,
    });
  }
});

test('the note of a step has a name of its own, as no two inputs of a card may have the same', () => {
  const step = { action: 'escalation', step: 'resolve', escalation };
  expect(parseDeskPress({ ...step, [noteInput(escalation)]: 'done' })).toMatchObject({ note: 'done' });
  expect(parseDeskPress({ ...step, [noteInput('another')]: 'done' })).toMatchObject({ note: '' });
  expect(parseDeskPress({ ...step, [noteInput(escalation)]: { a: 1 }, note: 'done' })).toMatchObject({ note: 'done' });
});

test('a step is read with what was filled in', () => {
  expect(parseDeskPress({ action: 'escalation', step: 'handOver', escalation, colleague: 'aad-eva' })).toEqual({
    action: 'escalation',
    step: 'handOver',
    escalation,
    note: '',
    colleague: 'aad-eva',
    isTold: false,
  });
});
