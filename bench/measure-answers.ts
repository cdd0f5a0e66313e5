import { answer } from '../src/answer';
import { loadLibrary } from '../src/loading/load-library';
import { median } from './median';
import { hostileTexts, log, PASTED_ERROR } from './texts';

const BUDGET_MS = 1500;
const HOSTILE_BUDGET_MS = 400;
const MIN_RUNS = 5;
const MAX_RUNS = 5000;

/** Time of `answer()` alone, without HTTP and the SDK, in microseconds. */
export interface AnswerCosts {
  readonly short: number;
  readonly pasted: number;
  readonly log100k: number;
  readonly log1m: number;
  /** The dearest of several hostile texts of 1 MB. */
  readonly hostile1m: number;
  /** What that text repeats. */
  readonly hostilePiece: string;
}

export function measureAnswers(): AnswerCosts {
  const library = loadLibrary();
  const time = (text: string, budgetMs = BUDGET_MS) => {
    const message = { text, isAddressed: true, languageTags: ['sv-SE'] };
    return medianMicroseconds(() => answer(message, library), budgetMs);
  };
  const hostile = hostileTexts(1_000_000).map(({ piece, text }) => ({ piece, cost: time(text, HOSTILE_BUDGET_MS) }));
  const worst = hostile.reduce((dearest, each) => (each.cost > dearest.cost ? each : dearest));
  return {
    short: time('AADSTS50011'),
    pasted: time(PASTED_ERROR),
    log100k: time(log(100_000)),
    log1m: time(log(1_000_000)),
    hostile1m: worst.cost,
    hostilePiece: worst.piece,
  };
}

/** The first fifth of the runs warms up and does not count. */
function medianMicroseconds(run: () => unknown, budgetMs: number): number {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < MIN_RUNS || (times.length < MAX_RUNS && performance.now() - start < budgetMs)) {
    const begun = performance.now();
    run();
    times.push((performance.now() - begun) * 1000);
  }
  return median(times.slice(Math.floor(times.length / 5)));
}
