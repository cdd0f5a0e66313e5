import { describeError, type Log } from '../log';
import type { Outbox, PendingNotice } from './outbox';

/** The notices that this process has in hand: they stay its own until it lets them go, or dies. */
export interface Leases {
  /** How many are in hand. */
  readonly size: number;
  /** Takes what is due, so many at most; what is in hand already does not come twice. */
  take(limit: number): Promise<PendingNotice[]>;
  /** Whether nobody else gets a notice before it can be delivered. */
  isSafe(notice: PendingNotice): boolean;
  letGo(notice: PendingNotice): void;
  /** Renews no more. */
  end(): void;
}

/** As long what a process had in hand waits when it dies. */
const LEASE_MS = 20_000;
const RENEWAL_MS = 5000;
/** With less left, several renewals have failed: the database is away, maybe for this process alone. */
const NEEDED_MS = 10_000;
/**
 * After the database was away, leases have run out whose holders have sent what they hold: each writes that down first,
 * as soon as it can.
 */
const HEAD_START_MS = 3000;

export function createLeases(outbox: Outbox, log: Log): Leases {
  /** When each lease ends; it has run out where the database was away for long. */
  const ends = new Map<string, number>();
  let wasAway = false;
  let restsUntil = 0;

  function noteAbsence(error: unknown): never {
    wasAway = true;
    throw error;
  }

  /** Whether the database answers, and has for long enough. */
  async function isBack(): Promise<boolean> {
    if (wasAway) {
      await outbox.count();
      restsUntil = Date.now() + HEAD_START_MS;
      wasAway = false;
    }
    return Date.now() >= restsUntil;
  }

  async function renew(): Promise<void> {
    if (ends.size === 0) return;
    const until = Date.now() + LEASE_MS;
    const renewed = await outbox.renew([...ends.keys()], until).catch(noteAbsence);
    for (const id of renewed) if (ends.has(id)) ends.set(id, until);
  }

  const renewing = setInterval(() => {
    renew().catch((error: unknown) => log.warn({ event: 'leases_not_renewed', ...describeError(error) }));
  }, RENEWAL_MS).unref();

  return {
    get size() {
      return ends.size;
    },
    take: async (limit) => {
      if (!(await isBack())) return [];
      const until = Date.now() + LEASE_MS;
      const taken = await outbox.take(Date.now(), until, limit).catch(noteAbsence);
      const added = taken.filter(({ id }) => !ends.has(id));
      for (const { id } of taken) ends.set(id, until);
      return added;
    },
    isSafe: ({ id }) => (ends.get(id) ?? 0) >= Date.now() + NEEDED_MS,
    letGo: ({ id }) => ends.delete(id),
    end: () => clearInterval(renewing),
  };
}
