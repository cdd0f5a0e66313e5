import { loadLibrary } from '../src/loading/load-library';
import { toPlainText } from '../src/message/plain-text';
import { hostileTexts, log } from './texts';

const LONG = 1_000_000;
const SHORT = 100_000;
const RUNS = 31;
const HOSTILE_RUNS = 15;
const MIN_LOG_SPEED = 100;
const MAX_GROWTH = 12;

/** How fast codes are found in a text of 1 MB, and how much longer that takes than in one of 100 KB. */
interface Reading {
  readonly what: string;
  readonly megabytesPerSecond: number;
  readonly growth: number;
}

/** Measures reading alone: a log, and texts made to cost time, of which the slowest and the steepest are told. */
export function measureReading(): string {
  const { readCodes } = loadLibrary();
  const read = (what: string, long: string, short: string, runs: number): Reading => {
    const [longMs, shortMs] = [long, short].map((text) => quickestMilliseconds(() => readCodes(text), runs)) as [
      number,
      number,
    ];
    return { what, megabytesPerSecond: LONG / 1000 / longMs, growth: longMs / shortMs };
  };
  const ofLog = read('a log', log(LONG), log(SHORT), RUNS);
  const short = hostileTexts(SHORT);
  const hostile = hostileTexts(LONG).map(({ piece, text }, index) =>
    read(`1 MB of ${JSON.stringify(piece)}`, toPlainText(text), toPlainText(short[index]?.text ?? ''), HOSTILE_RUNS),
  );
  const slowest = hostile.reduce((a, b) => (b.megabytesPerSecond < a.megabytesPerSecond ? b : a));
  const steepest = hostile.reduce((a, b) => (b.growth > a.growth ? b : a));
  return [
    'Finding codes in 1 MB:',
    line(ofLog, `at least ${MIN_LOG_SPEED} MB/s`, ofLog.megabytesPerSecond >= MIN_LOG_SPEED),
    line(slowest, 'the slowest hostile text'),
    line(
      steepest,
      `the steepest; all at most ${MAX_GROWTH}× the time of 100 KB`,
      Math.max(ofLog.growth, steepest.growth) <= MAX_GROWTH,
    ),
  ].join('\n');
}

function line({ what, megabytesPerSecond, growth }: Reading, promise: string, isMet?: boolean): string {
  const verdicts = { true: ': met', false: ': missed', undefined: '' };
  const verdict = verdicts[`${isMet}`];
  return `  ${what}: ${Math.round(megabytesPerSecond)} MB/s, ${growth.toFixed(1)}× the time of 100 KB (${promise}${verdict})`;
}

/** The quickest of several runs: whatever else the machine does only adds to it. */
function quickestMilliseconds(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
