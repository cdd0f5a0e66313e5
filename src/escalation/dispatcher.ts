import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { describeError, type Log } from '../log';
import { MAX_ATTEMPTS, pauseMs } from './backoff';
import { DeliveryError } from './courier';
import type { Deliver } from './deliver';
import { createLeases } from './leases';
import type { Outbox, PendingNotice } from './outbox';

/** Delivers the notices of the outbox, each as often as it takes. */
export interface Dispatcher {
  /** There is something to deliver: does not wait for the next look. */
  wake(): void;
  /** Takes no more; resolves once what is on its way has arrived. */
  stop(): Promise<void>;
}

/** Another process may have left something, and pauses end. */
const LOOK_MS = 1000;
const MAX_ON_THE_WAY = 24;
/** How long a lane rests at most: what fails in it always must not hold up the rest. */
const LONGEST_REST_MS = 30_000;
const KEEP_AGAIN_MS = 1000;
const MAX_FAILING = 10_000;

/** A lane in which the last delivery failed. */
interface Failing {
  readonly times: number;
  readonly restsUntil: number;
}

/** Starts delivering: lanes at once, and what is in one lane one after the other. */
export function startDispatcher(outbox: Outbox, deliver: Deliver, log: Log): Dispatcher {
  const lanes = new Map<string, Promise<void>>();
  const failing = new LRUCache<string, Failing>({ max: MAX_FAILING });
  const leases = createLeases(outbox, log);
  let isStopped = false;
  let isWoken = false;
  let sleeper = new AbortController();

  const wake = () => {
    isWoken = true;
    sleeper.abort();
  };

  /** Writes down what became of a notice, however long the database is away: what was sent must not be sent again. */
  async function keep(act: () => Promise<void>): Promise<void> {
    for (let times = 1; ; times += 1) {
      try {
        return await act();
      } catch (error) {
        if (times === 1) log.warn({ event: 'outbox_failed', ...describeError(error) });
        if (isStopped) return;
        await delay(KEEP_AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  async function handle(notice: PendingNotice): Promise<void> {
    const now = Date.now();
    const restsUntil = failing.get(notice.lane)?.restsUntil ?? 0;
    if (isStopped || restsUntil > now || !leases.isSafe(notice)) {
      return keep(() => outbox.release(notice, Math.max(restsUntil, now)));
    }
    try {
      await deliver(notice.escalationId, notice.notice);
    } catch (error) {
      return putOff(notice, error);
    }
    failing.delete(notice.lane);
    await keep(() => outbox.finish(notice));
  }

  async function putOff(notice: PendingNotice, error: unknown): Promise<void> {
    const { target } = notice.notice;
    log.warn({ event: 'notice_delayed', target, ...describeError(error) });
    const retryAfterMs = error instanceof DeliveryError ? (error.retryAfterMs ?? 0) : 0;
    const times = failing.get(notice.lane)?.times ?? 0;
    const rest = Math.max(Math.min(pauseMs(times), LONGEST_REST_MS), retryAfterMs);
    failing.set(notice.lane, { times: times + 1, restsUntil: Date.now() + rest });
    if (notice.attempts < MAX_ATTEMPTS) {
      const dueAt = Date.now() + pauseMs(notice.attempts, retryAfterMs);
      return keep(() => outbox.postpone(notice, dueAt));
    }
    log.error({ event: 'notice_lost', target });
    await keep(() => outbox.finish(notice));
  }

  async function run(notices: readonly PendingNotice[]): Promise<void> {
    for (const notice of notices) {
      await handle(notice);
      leases.letGo(notice);
    }
  }

  function enqueue(notices: readonly PendingNotice[]): void {
    for (const [name, group] of Map.groupBy(notices, ({ lane }) => lane)) {
      const before = lanes.get(name) ?? Promise.resolve();
      const whole = before
        .then(() => run(group))
        .finally(() => {
          if (lanes.get(name) === whole) lanes.delete(name);
          wake();
        });
      lanes.set(name, whole);
    }
  }

  async function look(): Promise<void> {
    try {
      enqueue(await leases.take(MAX_ON_THE_WAY - leases.size));
    } catch (error) {
      log.warn({ event: 'outbox_failed', ...describeError(error) });
      isWoken = false;
    }
  }

  async function loop(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      if (leases.size < MAX_ON_THE_WAY) await look();
      if (isStopped || isWoken) continue;
      sleeper = new AbortController();
      await delay(LOOK_MS, undefined, { signal: sleeper.signal, ref: false }).catch(() => {});
    }
  }

  const running = loop();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      wake();
      await running;
      await Promise.all(lanes.values());
      leases.end();
    },
  };
}
