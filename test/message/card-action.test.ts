import { explainAction, parsePress } from '../../src/message/card-action';

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
  ['a guide that is no text', { action: 'guide', guide: 7 }],
  ['no language', { action: 'chooseLanguage' }],
  ['a language that is no text', { action: 'chooseLanguage', language: null }],
])('reads nothing from %s', (_, data) => {
  expect(parsePress(data)).toBeUndefined();
});

test.each([{ family: 'entra', id: '50011' } as const, { family: 'http', id: '403' } as const])(
  'reads from a pressed button the code that was put on it: $family $id',
  (code) => {
    expect(parsePress(JSON.parse(JSON.stringify(explainAction(code))))).toEqual({ action: 'explain', code });
  },
);

test('ignores what Teams adds to the data', () => {
  const code = { family: 'http', id: '403' } as const;
  expect(parsePress({ ...explainAction(code), msteams: { type: 'x' } })).toEqual({ action: 'explain', code });
});

test.each([
  { action: 'guide', guide: 'token' },
  { action: 'chooseLanguage', language: 'sv' },
])('reads what was put on it: %j', (data) => {
  expect(parsePress({ ...data, msteams: { type: 'x' } })).toEqual(data);
});
