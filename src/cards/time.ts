const units = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, in words: "2 hours ago"; "now" for less than a minute. */
export function ago(elapsedMs: number, language: string): string {
  const [unit, length] = units.find(([, ms]) => elapsedMs >= ms) ?? ['second', Number.POSITIVE_INFINITY];
  const format = new Intl.RelativeTimeFormat(language, { numeric: unit === 'second' ? 'auto' : 'always' });
  return format.format(-Math.floor(elapsedMs / length), unit);
}
