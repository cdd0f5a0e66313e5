import { LRUCache } from 'lru-cache';
import type { Incoming } from './incoming';

const MAX_REMEMBERED = 10_000;

/** A reply that was sent, and the language that it was in: a client may not say it again. */
interface SentReply {
  readonly id: string;
  readonly language: string;
}

/** Remembers which reply answered which message, so that a message that is changed gets its reply changed. */
export interface SentReplies {
  /** Takes a reply as soon as it is sent: the change may come before. */
  remember(activity: Incoming, sending: Promise<SentReply | undefined>): void;
  /** The reply to a message; undefined where nobody remembers any: answered by another process, or long ago. */
  replyTo(activity: Incoming): Promise<SentReply | undefined>;
}

export function createSentReplies(): SentReplies {
  const replies = new LRUCache<string, Promise<SentReply | undefined>>({ max: MAX_REMEMBERED });
  return {
    remember: (activity, sending) => {
      if (activity.id)
        replies.set(
          keyOf(activity),
          sending.catch(() => undefined),
        );
    },
    replyTo: async (activity) => replies.get(keyOf(activity)),
  };
}

function keyOf({ id, conversation }: Incoming): string {
  return JSON.stringify([conversation.id, id]);
}
