import { LRUCache } from 'lru-cache';
import type { Incoming } from './incoming';

const MAX_REMEMBERED = 10_000;
/** Teams delivers again within seconds; an hour leaves room for a queue that was stuck. */
const REMEMBERED_MS = 60 * 60 * 1000;

/** Remembers which activities were taken on, so that one delivered twice gets one reply. */
export interface DeliveredActivities {
  /** False where the activity was taken on before. Activities without id cannot be told apart and always pass. */
  takeOn(activity: Incoming): boolean;
  /** Forgets an activity whose handling failed: its next delivery is a second chance. */
  forget(activity: Incoming): void;
}

export function createDeliveredActivities(): DeliveredActivities {
  const seen = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: REMEMBERED_MS });
  return {
    takeOn: (activity) => {
      const key = keyOf(activity);
      if (key === undefined) return true;
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
    forget: (activity) => {
      const key = keyOf(activity);
      if (key !== undefined) seen.delete(key);
    },
  };
}

function keyOf({ id, channelId, type, conversation }: Incoming): string | undefined {
  return id ? JSON.stringify([channelId, conversation.id, type, id]) : undefined;
}
