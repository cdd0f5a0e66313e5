import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../loading/load-library';
import { parseCorpus } from './labelled-message';
import { f1, precision, recall, type Score, score } from './score';

const USAGE = `Measures how well Signpost finds codes and identifiers in labelled messages.

  npm run measure -- FILE...            precision, recall and F1 of each family, and more
  npm run measure -- --misses FILE...   the messages too that were read differently from their labels

Each line of FILE is {"id","text","expect","primary","optional"?} as in test/corpus/.
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new TypeError(USAGE);
  const corpus = positionals.flatMap((path) => parseCorpus(readFileSync(path, 'utf8')));
  const result = score(corpus, loadLibrary());
  process.stdout.write(`${[...toLines(result), ...(values.misses ? toMisses(result) : [])].join('\n')}\n`);
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
