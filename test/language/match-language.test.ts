import { matchLanguage } from '../../src/language/match-language';

const available = ['en', 'nb', 'nl', 'sv', 'zh-Hans'];

test.each([
  undefined,
  '',
  ' ',
  'de',
  'de-AT',
  'da-DK',
  'svenska',
  'nbx',
  's',
  'x-sv',
  'i-klingon',
  '-sv',
  'sv-',
  'sv--SE',
  'sv SE',
  'sv;q=0.9',
  'sv,en',
  '12',
  '*',
  '瑞典',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  `sv-${'a'.repeat(9)}`,
  `sv${'-SE'.repeat(1000)}`,
])('has no language for %s', (wanted) => {
  expect(matchLanguage(wanted, available)).toBeUndefined();
});

test.each([
  ['sv', 'sv'],
  ['SV', 'sv'],
  [' sv ', 'sv'],
  ['sv-SE', 'sv'],
  ['sv_FI', 'sv'],
  ['nl-BE', 'nl'],
  ['en-GB', 'en'],
  ['en-us-x-private', 'en'],
  ['sv-SE-u-co-standard', 'sv'],
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['nn', 'nb'],
  ['nn-NO', 'nb'],
  ['zh', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['ZH-HANS', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hans'],
  ['zh-Hant-HK', 'zh-Hans'],
])('serves %s with %s', (wanted, language) => {
  expect(matchLanguage(wanted, available)).toBe(language);
});

test('prefers the longest tag it has', () => {
  expect(matchLanguage('pt-BR', ['pt', 'pt-BR'])).toBe('pt-BR');
  expect(matchLanguage('pt-PT', ['pt', 'pt-BR'])).toBe('pt');
});

test('prefers a language of its own to the one that stands in for it', () => {
  expect(matchLanguage('nn-NO', ['nb', 'nn'])).toBe('nn');
});

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
])('picks the script that %s implies', (wanted, language) => {
  expect(matchLanguage(wanted, ['zh-Hans', 'zh-Hant'])).toBe(language);
  expect(matchLanguage(wanted, ['zh-Hant', 'zh-Hans'])).toBe(language);
});

test('has nothing to offer where there is no language', () => {
  expect(matchLanguage('sv', [])).toBeUndefined();
});
