import { LRUCache } from 'lru-cache';
import type { Incoming } from './incoming';

const MAX_REMEMBERED = 10_000;

/** Remembers which reply answered which message, so that a message that is changed gets its reply changed. */
export interface SentReplies {
  /** Takes the id of a reply as soon as it is known: the change may come before. */
  remember(activity: Incoming, replyId: Promise<string | undefined>): void;
  /** The reply to a message; undefined where nobody remembers any: answered by another process, or long ago. */
  replyTo(activity: Incoming): Promise<string | undefined>;
}

export function createSentReplies(): SentReplies {
  const replies = new LRUCache<string, Promise<string | undefined>>({ max: MAX_REMEMBERED });
  return {
    remember: (activity, replyId) => {
      const known = replyId.catch(() => undefined);
      if (activity.id) replies.set(keyOf(activity), known);
    },
    replyTo: async (activity) => replies.get(keyOf(activity)),
  };
}

function keyOf({ id, conversation }: Incoming): string {
  return JSON.stringify([conversation.id, id]);
}
