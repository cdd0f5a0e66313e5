import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../loading/load-library';
import { parseCorpus } from './labelled-message';
import { f1, precision, recall, type Score, score } from './score';
import { parseQueries, type SearchScore, scoreSearch } from './score-search';

const USAGE = `Measures how well Signpost finds codes and identifiers in labelled messages, or what people search for.

  npm run measure -- FILE...            precision, recall and F1 of each family, and more
  npm run measure -- --search FILE...   how often a search finds first what it should
  npm run measure -- --misses ...       those too that came out differently from their labels

Each line of FILE is {"id","text","expect","primary","optional"?} as in test/corpus/, or for a search
{"language","query","wanted"} as in test/search/queries.jsonl.
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false }, search: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new TypeError(USAGE);
  const files = positionals.map((path) => readFileSync(path, 'utf8'));
  const lines = values.search
    ? toSearchLines(scoreSearch(files.flatMap(parseQueries), loadLibrary()), values.misses)
    : toMessageLines(score(files.flatMap(parseCorpus), loadLibrary()), values.misses);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function toMessageLines(result: Score, withMisses: boolean): string[] {
  return [...toLines(result), ...(withMisses ? toMisses(result) : [])];
}

function toSearchLines(result: SearchScore, withMisses: boolean): string[] {
  const { answerable, first, firstThree, found, unanswerable, quiet, misses } = result;
  const share = (count: number) => `${count} of ${answerable} (${(count / answerable).toFixed(3)})`;
  const missed = misses.map(
    ({ query, found }) => `${query.language}  ${query.query}  found ${found.join(' ') || 'nothing'}`,
  );
  return [
    `wanted stands first in ${share(first)}`,
    `among the first three in ${share(firstThree)}`,
    `anywhere in ${share(found)}`,
    `nothing is found in ${quiet} of ${unanswerable} queries that have no answer`,
    ...(withMisses ? ['', ...missed] : []),
  ];
}

function toLines({ tallies, messages, rightPrimaries, negatives, alarmedNegatives }: Score): string[] {
  const share = (value: number) => value.toFixed(3).padStart(9);
  const count = (value: number) => String(value).padStart(7);
  return [
    `${'label'.padEnd(14)}precision   recall       F1   hits  false missed`,
    ...Object.entries(tallies).map(
      ([label, tally]) =>
        `${label.padEnd(14)}${share(precision(tally))}${share(recall(tally))}${share(f1(tally))}` +
        `${count(tally.hits)}${count(tally.falseAlarms)}${count(tally.misses)}`,
    ),
    '',
    `primary right in ${rightPrimaries} of ${messages} messages (${(rightPrimaries / messages).toFixed(3)})`,
    `false alarms in ${alarmedNegatives} of ${negatives} messages without a code`,
  ];
}

function toMisses({ deviations }: Score): string[] {
  return deviations.flatMap(({ message, differences }) => [
    '',
    `${message.id}  ${differences.join('; ')}`,
    ...message.text.split('\n').map((line) => `    ${line}`),
  ]);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
