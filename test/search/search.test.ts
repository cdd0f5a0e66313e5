import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQueries, scoreSearch } from '../../src/cli/score-search';
import { library, ownLibrary } from '../library';

const find = (text: string, language = 'en', from = library) => from.search(text, language).map(({ key }) => key);

test.each(['', ' ', '?', 'lunch menu', 'zxqwv', 'the of and', '🙂', '\u0000', '"; --'])(
  'finds nothing for "%s"',
  (text) => {
    expect(find(text)).toEqual([]);
  },
);

test.each([
  ['50011', 'en', 'entra:50011'],
  ['AADSTS50011', 'sv', 'entra:50011'],
  ['InvalidReplyTo', 'nl', 'entra:50011'],
  ['replyto', 'nb', 'entra:50011'],
  ['invalid_grant', 'zh-Hans', 'oauth:invalid_grant'],
  ['passwrod expired', 'en', 'entra:50055'],
  ['losenordet har gatt ut', 'sv', 'entra:50055'],
  ['密码 已过期', 'zh-Hans', 'entra:50055'],
  ['lösenord har gått ut', 'en', 'entra:50055'],
])('finds "%s" for a reader of %s, among the first three: %s', (text, language, key) => {
  expect(find(text, language).slice(0, 3)).toContain(key);
});

test('finds guides as well', () => {
  expect(find('conditional access', 'en')).toContain('guide:conditional-access');
});

test('finds what an organization adds', () => {
  expect(find('CONTOSO-1042', 'en', ownLibrary)[0]).toBe('own:CONTOSO-1042');
});

test('a long text is searched as far as a query goes', () => {
  expect(find('password expired '.repeat(50_000)).length).toBeGreaterThan(0);
});

/** Written by people who did not see how the search works: see docs/decisions/search.md. */
test('finds what people look for', () => {
  const queries = parseQueries(readFileSync(join(__dirname, 'queries.jsonl'), 'utf8'));
  const { answerable, first, firstThree, found, unanswerable, quiet } = scoreSearch(queries, library);
  expect(answerable).toBeGreaterThan(200);
  expect(first / answerable).toBeGreaterThan(0.8);
  expect(firstThree / answerable).toBeGreaterThan(0.9);
  expect(found / answerable).toBeGreaterThan(0.93);
  expect(quiet / unanswerable).toBeGreaterThan(0.7);
});
