import { library } from '../library';

const { readSearch } = library;

test.each([
  '',
  'research paper',
  'searching for my keys',
  'we search in vain',
  'please search',
  'sökning pågår',
  'zoekt u iets',
  'finne en feil',
  `search ${'redirect uri '.repeat(100)}`,
])('hears no call to search in: %s', (text) => {
  expect(readSearch(text)).toBeUndefined();
});

test.each([
  ['search redirect uri', 'redirect uri'],
  ['Search for: redirect URI', 'redirect URI'],
  ['  SÖK lösenord har gått ut ', 'lösenord har gått ut'],
  ['sök efter lösenord', 'lösenord'],
  ['zoek wachtwoord', 'wachtwoord'],
  ['søk etter passord', 'passord'],
  ['搜索密码过期', '密码过期'],
  ['搜索：密码 过期', '密码 过期'],
  ['search', ''],
])('hears in "%s" a call to search for "%s"', (text, words) => {
  expect(readSearch(text)).toBe(words);
});
