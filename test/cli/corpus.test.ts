import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorpus } from '../../src/cli/labelled-message';
import { f1, score } from '../../src/cli/score';
import { library } from '../library';

const folder = join(__dirname, '../corpus');
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => parseCorpus(readFileSync(join(folder, name), 'utf8')));
const result = score(corpus, library);

test('the corpus is large, holds as many traps as codes, and names each message once', () => {
  expect(corpus.length).toBeGreaterThan(250);
  expect(result.negatives / result.messages).toBeGreaterThan(0.45);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

test.each(Object.entries(result.tallies))('%s is read with an F1 of at least 0.98', (_label, tally) => {
  expect(tally.hits).toBeGreaterThan(20);
  expect(f1(tally)).toBeGreaterThanOrEqual(0.98);
});

test('the right code leads in 99 of 100 messages', () => {
  expect(result.rightPrimaries / result.messages).toBeGreaterThanOrEqual(0.99);
});

test('at most one in a hundred messages without a code raises a false alarm', () => {
  expect(result.alarmedNegatives / result.negatives).toBeLessThanOrEqual(0.01);
});
