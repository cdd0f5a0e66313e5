import { splitForIndex, splitWords } from '../../src/search/split-words';

test.each([
  ['', 'en', []],
  ['  …!? ', 'en', []],
  ['Redirect URI', 'en', ['redirect', 'uri']],
  ['lösenordet har gått ut', 'sv', ['losenordet', 'har', 'gatt', 'ut']],
  ['på nytt, brøt æ', 'nb', ['pa', 'nytt', 'brot', 'ae']],
  ['密码过期', 'zh-Hans', ['密码', '过期']],
  ['ＡＡＤＳＴＳ５００１１', 'zh-Hans', ['aadsts50011']],
])('splits "%s" in %s into %j', (text, language, words) => {
  expect(splitWords(text, language)).toEqual(words);
});

test.each([
  ['InvalidReplyTo', ['invalidreplyto', 'replyto', 'to', 'invalid', 'reply']],
  ['invalid_grant', ['invalid_grant', 'invalidgrant', 'grant', 'invalid']],
  ['AADSTS50011', ['aadsts50011']],
  ['password', ['password']],
])('finds the name %s whole, from each of its words on, and by each', (name, words) => {
  expect(new Set(splitForIndex(name, 'en'))).toEqual(new Set(words));
});

test('does not split more than a search needs', () => {
  expect(splitWords('word '.repeat(100_000), 'en').length).toBeLessThan(1001);
});
