import { library } from '../library';

const { readAnswer } = library;

test.each([
  '',
  'AADSTS50011',
  'No access to the portal since today',
  'no reply url is registered',
  'Nobody can sign in',
  'yesterday it worked',
  'Jag har ingen åtkomst',
  'Neem contact op',
  'hello',
  '🎉',
  '?',
  'please',
  '没有权限访问这个应用',
  '是什么意思',
  `no, ${'x'.repeat(500)}`,
])('"%.40s" answers nothing', (text) => {
  expect(readAnswer(text)).toBeUndefined();
});

test.each([
  ['yes', 'yes'],
  ['Yes, thanks!', 'yes'],
  ['ja', 'yes'],
  ['Ja, det gör det.', 'yes'],
  ['jo', 'yes'],
  ['是的', 'yes'],
  ['no', 'no'],
  ['Nope.', 'no'],
  ['nej', 'no'],
  ['nej, tyvärr', 'no'],
  ['nei, dessverre', 'no'],
  ['nee helaas', 'no'],
  ['不', 'no'],
  ['没有', 'no'],
  ['👍', 'yes'],
  [' 👎🏽 ', 'no'],
  ['👍👎', 'unclear'],
  ['Nej men tack ändå', 'unclear'],
  ['Ja tack, stäng ärendet', 'unclear'],
  ['nej tack', 'unclear'],
  ['ja?', 'unclear'],
  ['ja men', 'unclear'],
  ['Löst?', 'unclear'],
  ['thanks', 'unclear'],
  ['yes, no', 'unclear'],
  ['no, solved', 'unclear'],
  ['nej nu är det löst', 'unclear'],
  ['solved? no', 'unclear'],
  ['Nej, nu är det något annat', 'unclear'],
  ['ja, men det går långsamt', 'unclear'],
] as const)('"%s" is %s', (text, answer) => {
  expect(readAnswer(text)).toBe(answer);
});
