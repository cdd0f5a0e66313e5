/** One promise and what came of it: what Signpost costs, or how much it does, beside what it is compared with. */
export interface Row {
  readonly what: string;
  readonly cost: number;
  readonly unit: 'µs' | 'ms' | 'MB' | 'per second';
  /** Absent where there is nothing to compare with. */
  readonly base?: string;
  readonly baseCost?: number;
  /** The most that `cost / baseCost` may be, where that is promised. */
  readonly promise?: number;
}

const HEADINGS = ['what', 'Signpost', 'beside', '', 'ratio', 'promise', 'verdict'];

export function toTable(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(toCells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

function toCells({ what, base = '', baseCost, cost, unit, promise }: Row): string[] {
  const own = [what, `${round(cost)} ${unit}`];
  if (baseCost === undefined) return own;
  const ratio = cost / baseCost;
  return [
    ...own,
    base,
    `${round(baseCost)} ${unit}`,
    `${ratio.toFixed(2)}×`,
    promise === undefined ? '' : `≤ ${promise}×`,
    promise === undefined ? '' : toVerdict(ratio, promise),
  ];
}

/** A ratio is no number where the part that it is compared with failed. */
function toVerdict(ratio: number, promise: number): string {
  if (Number.isNaN(ratio)) return 'not measured';
  return ratio <= promise ? 'met' : 'missed';
}

function isNumber(column: number): boolean {
  return column === 1 || (column > 2 && column < 6);
}

function round(cost: number): string {
  return Math.round(cost).toLocaleString('en');
}
