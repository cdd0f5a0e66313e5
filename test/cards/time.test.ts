import { ago } from '../../src/cards/time';

const MINUTE_MS = 60_000;

test.each([
  [0, 'en', 'now'],
  [-5, 'en', 'now'],
  [59_999, 'sv', 'nu'],
  [MINUTE_MS, 'en', '1 minute ago'],
  [59 * MINUTE_MS, 'nl', '59 minuten geleden'],
  [60 * MINUTE_MS, 'nb', 'for 1 time siden'],
  [23 * 60 * MINUTE_MS, 'zh-Hans', '23小时前'],
  [24 * 60 * MINUTE_MS, 'en', '1 day ago'],
  [400 * 24 * 60 * MINUTE_MS, 'en', '400 days ago'],
])('%d ms ago is, in %s, "%s"', (elapsedMs, language, words) => {
  expect(ago(elapsedMs, language)).toBe(words);
});
