import { parseAction, toAction } from '../../src/cards/answer-action';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'entra:50011'],
  ['a list', ['explain', 'entra:50011']],
  ['an empty object', {}],
  ['no action', { code: 'entra:50011' }],
  ['the action of another bot', { action: 'approve', code: 'entra:50011' }],
  ['no code', { action: 'explain' }],
  ['a code that is no text', { action: 'explain', code: ['entra:50011'] }],
  ['a code without a family', { action: 'explain', code: '50011' }],
  ['a family that is not read', { action: 'explain', code: 'constructor:50011' }],
  ['a family without a code', { action: 'explain', code: 'entra:' }],
])('reads no code from %s', (_, data) => {
  expect(parseAction(data)).toBeUndefined();
});

test.each([{ family: 'entra', id: '50011' } as const, { family: 'http', id: '403' } as const])(
  'reads from a pressed button the code that was put on it: $family $id',
  (code) => {
    expect(parseAction(JSON.parse(JSON.stringify(toAction(code))))).toEqual(code);
  },
);

test('ignores what Teams adds to the data', () => {
  expect(parseAction({ ...toAction({ family: 'http', id: '403' }), msteams: { type: 'x' } })).toEqual({
    family: 'http',
    id: '403',
  });
});
