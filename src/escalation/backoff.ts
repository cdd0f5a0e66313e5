const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;
/** Days at the longest pause: whoever is away that long is not coming back. */
export const MAX_ATTEMPTS = 1000;

/**
 * How long to wait after a failed attempt: twice as long each time, scattered so that not all try again at once, and never
 * less than Teams asks for.
 *
 * @param random from 0 to 1
 */
export function pauseMs(attempts: number, retryAfterMs = 0, random = Math.random()): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20));
  return Math.max((longest * (1 + random)) / 2, retryAfterMs * (1 + random / 10));
}
