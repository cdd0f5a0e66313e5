import type { Notice } from './notice';

/** A notice that waits to be delivered. */
export interface PendingNotice {
  readonly id: string;
  readonly escalationId: string;
  readonly notice: Notice;
  /** How often it was tried. */
  readonly attempts: number;
  /** The conversation it goes to, as far as it is known: what goes to one is sent one after the other. */
  readonly lane: string;
  /** Changes where more has happened meanwhile, which then has to be shown as well. */
  readonly revision: number;
}

/** The notices that were written with the changes they follow from, until they are delivered. */
export interface Outbox {
  /** Takes what is due for a while: nobody else gets it until then, unless this process dies. */
  take(now: number, untilMs: number, limit: number): Promise<PendingNotice[]>;
  /** Keeps what this process has taken its own for longer; the ids of those that nobody else has taken, or is changing. */
  renew(ids: readonly string[], untilMs: number): Promise<string[]>;
  /** Forgets a delivered one; what was revised meanwhile stays and is due. */
  finish(notice: PendingNotice): Promise<void>;
  /** Gives one back that was not tried. */
  release(notice: PendingNotice, dueAt: number): Promise<void>;
  /** Gives one back that failed, to be tried again. */
  postpone(notice: PendingNotice, dueAt: number): Promise<void>;
  /** How many wait. */
  count(): Promise<number>;
}
