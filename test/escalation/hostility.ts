import { channelId } from '../../src/escalation/escalation';
import type { Sent, Treatment } from '../teams/connector';
import type { Chance } from './chance';

/** A connector that is unwell, and what it notes meanwhile. */
export interface Hostility {
  readonly treat: (message: Sent) => Treatment;
  /** From now on it does its work. */
  end(): void;
  /** Every kind of treatment that messages have had. */
  readonly kinds: ReadonlySet<string>;
  /** Messages that came to a conversation before the time until which Teams had asked to wait. */
  readonly tooSoon: readonly string[];
}

/** Clocks are read one after the other. */
const TOLERANCE_MS = 10;

export const kindNames = ['taken', 'error', 'hang', 'reset', 'seconds', 'date'] as const;
type Kind = (typeof kindNames)[number];

const kinds: Readonly<Record<Kind, (chance: Chance) => Treatment>> = {
  taken: () => ({ status: 200 }),
  error: (chance) => ({ status: [500, 502, 503, 412][Math.floor(chance() * 4)] ?? 500 }),
  hang: () => 'hang',
  reset: () => 'reset',
  seconds: (chance) => ({ status: 429, headers: { 'retry-after': chance() < 0.5 ? '1' : '2' } }),
  date: () => ({ status: 429, headers: { 'retry-after': new Date(Date.now() + 2000).toUTCString() } }),
};

/** As often as each kind stands here. */
const draws: readonly Kind[] = [
  ...Array<'taken'>(6).fill('taken'),
  ...Array<'error'>(4).fill('error'),
  ...Array<'seconds'>(2).fill('seconds'),
  'date',
  'hang',
  'reset',
  'reset',
];

export function createHostility(chance: Chance): Hostility {
  const seen = new Set<string>();
  const tooSoon: string[] = [];
  const waits = new Map<string, number>();
  let isOver = false;
  return {
    treat: ({ conversationId }) => {
      const place = channelId({ id: conversationId });
      const early = (waits.get(place) ?? 0) - Date.now();
      if (early > TOLERANCE_MS) tooSoon.push(`${place}: ${early} ms`);
      if (isOver) return { status: 200 };
      const kind = draws[Math.floor(chance() * draws.length)] ?? 'taken';
      seen.add(kind);
      const treatment = kinds[kind](chance);
      const wait =
        typeof treatment === 'object' && 'headers' in treatment ? treatment.headers['retry-after'] : undefined;
      if (wait !== undefined) waits.set(place, Math.max(waits.get(place) ?? 0, toTime(wait)));
      return treatment;
    },
    end: () => {
      isOver = true;
    },
    kinds: seen,
    tooSoon,
  };
}

function toTime(retryAfter: string): number {
  return /^\d+$/.test(retryAfter) ? Date.now() + Number(retryAfter) * 1000 : Date.parse(retryAfter);
}
