import { createQueryReader } from '../../src/search/query';

const known = new Set(['wachtwoord', 'verlopen', 'inloggning', 'sida', 'redirect']);
const read = createQueryReader(
  {
    language: 'en',
    synonyms: [
      ['redirect uri', 'return address', 'reply url'],
      ['multifactor', 'mfa'],
    ],
    fillers: ['my', 'is', 'not'],
  },
  known,
);
const wordsOf = (text: string) => read(text).map(({ words }) => words.join(' '));

test.each([
  ['', []],
  ['?!', []],
  ['redirect', ['redirect']],
  ['my redirect_uri is wrong', ['my', 'redirect uri', 'is', 'wrong']],
  ['invalid_grant', ['invalid_grant']],
  ['my redirect uri is wrong', ['my', 'redirect uri', 'is', 'wrong']],
  ['wachtwoordverlopen', ['wachtwoord', 'verlopen']],
  ['inloggningssida', ['inloggning', 'sida']],
  ['wachtwoordagent', ['wachtwoordagent']],
])('reads in "%s" the concepts %j', (text, concepts) => {
  expect(wordsOf(text)).toEqual(concepts);
});

test('knows what means the same, and what tells nothing', () => {
  const [filler, concept] = read('my MFA');
  expect(filler).toMatchObject({ words: ['my'], synonyms: [], isFiller: true });
  expect(concept).toEqual({ words: ['mfa'], synonyms: [['multifactor']], isFiller: false });
});

test('takes a word that is still being typed for what begins so', () => {
  expect(read('reply')[0]?.synonyms).toContainEqual(['redirect', 'uri']);
  expect(read('re')[0]?.synonyms).toEqual([]);
});

test('reads no more than a query has', () => {
  expect(read('wrong '.repeat(1000)).length).toBeLessThan(20);
});
