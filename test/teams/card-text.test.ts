import { readCardText } from '../../src/teams/card-text';

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'AADSTS50011'],
  ['a card that shows nothing', { type: 'AdaptiveCard', version: '1.4', body: [] }],
  ['a picture', { type: 'Image', url: 'https://contoso.example/403.png' }],
])('reads nothing from %s', (_, card) => {
  expect(readCardText(card)).toBe('');
});

test('reads what is shown, part by part', () => {
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', text: 'Sign-in failed' },
      { type: 'FactSet', facts: [{ title: 'ResultType', value: '50126' }] },
      { type: 'Container', items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'for Ann' }] }] },
    ],
  };
  expect(readCardText(card)).toBe('Sign-in failed\nResultType: 50126\nfor Ann');
});

test('reads the cards of older apps', () => {
  expect(readCardText({ title: 'Alert', subtitle: 'HTTP 502', text: 'the gateway' })).toBe(
    'Alert: HTTP 502: the gateway',
  );
});

test('does not follow a card into the depth', () => {
  let card: object = { text: 'deep' };
  for (let depth = 0; depth < 5000; depth += 1) card = { items: [card] };
  expect(readCardText(card)).toBe('');
});
