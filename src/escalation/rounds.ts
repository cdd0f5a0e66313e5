import { describeError, type Log } from '../log';
import type { Desk } from './desk';

const REMIND_MS = 5000;
const CLEAR_MS = 60 * 60_000;

/** Looks from time to time for what nobody has claimed and for what is to be deleted; returns what ends that. */
export function startRounds({ remind, clear }: Pick<Desk, 'remind' | 'clear'>, log: Log): () => void {
  const tried = (event: string, act: () => Promise<void>) => () => {
    act().catch((error: unknown) => log.warn({ event, ...describeError(error) }));
  };
  const clearing = tried('clearing_failed', clear);
  clearing();
  const timers = [setInterval(tried('reminder_failed', remind), REMIND_MS), setInterval(clearing, CLEAR_MS)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
