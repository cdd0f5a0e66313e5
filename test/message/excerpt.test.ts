import { MAX_EXCERPT_LENGTH, toExcerpt } from '../../src/message/excerpt';

test.each(['', '  \n '])('of nothing there is no excerpt: %j', (text) => {
  expect(toExcerpt(text)).toBeUndefined();
});

test('what is short stays as it is', () => {
  expect(toExcerpt(' AADSTS50011: The redirect URI\n')).toBe('AADSTS50011: The redirect URI');
});

test('what is long is cut, with a sign of it', () => {
  const excerpt = toExcerpt('word '.repeat(100_000)) ?? '';
  expect(excerpt.length).toBeLessThanOrEqual(MAX_EXCERPT_LENGTH);
  expect(excerpt.endsWith(' …')).toBe(true);
});

test('a word that the limit goes through is left out: it may be half a secret', () => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(1940)}.sig`;
  expect(toExcerpt(`${token} https://svc:Sup3rSecretPw9${'x'.repeat(60)}@host`)).not.toContain('Sup3r');
});

test('of a long text without blanks the beginning is there', () => {
  expect(toExcerpt('登录失败'.repeat(2000))).toMatch(/^登录失败.* …$/);
});

test('a secret is masked even where the cut goes through it', () => {
  const filler = 'x '.repeat(240);
  expect(toExcerpt(`${filler} password=hunter2hunter2hunter2hunter2`)).not.toContain('hunter');
});
