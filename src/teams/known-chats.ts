import { LRUCache } from 'lru-cache';
import type { PersonalChats } from '../escalation/channels';
import { type Person, personKey } from '../escalation/escalation';
import { describeError, type Log } from '../log';
import type { Incoming } from './incoming';
import { readConversation, readPerson } from './person';
import { isPersonal } from './to-message';

const MAX_REMEMBERED = 10_000;
/** Another process may have been told to forget somebody. */
const REMEMBERED_MS = 10 * 60_000;

/** Keeps where a person can be told something alone: their chat with Signpost. */
export interface KnownChats {
  /** Keeps the chat that an activity comes from, unless this process did so before, or forgets it. Nobody waits for it. */
  keep(activity: Incoming): void;
  /** Resolves once nothing about a person is being written any more; their next message is kept anew. */
  release(person: Person): Promise<void>;
}

export function createKnownChats(personalChats: PersonalChats, log: Log): KnownChats {
  const kept = new LRUCache<string, Promise<void>>({ max: MAX_REMEMBERED, ttl: REMEMBERED_MS });

  async function release(person: Person): Promise<void> {
    const start = JSON.stringify([personKey(person)]).slice(0, -1);
    for (const [key, keeping] of kept.entries()) {
      if (!key.startsWith(`${start},`)) continue;
      kept.delete(key);
      await keeping;
    }
  }

  /** Signpost was removed from it. */
  async function forget(person: Person): Promise<void> {
    try {
      await release(person);
      await personalChats.forget(person);
    } catch (error) {
      log.warn({ event: 'chat_not_forgotten', ...describeError(error) });
    }
  }

  return {
    keep: (activity) => {
      const person = readPerson(activity);
      if (!person || !isPersonal(activity)) return;
      if (activity.action === 'remove') {
        void forget(person);
        return;
      }
      const key = JSON.stringify([personKey(person), activity.conversation.id, activity.serviceUrl]);
      if (kept.has(key)) return;
      const keeping = personalChats.save(person, readConversation(activity)).catch((error: unknown) => {
        kept.delete(key);
        log.warn({ event: 'chat_not_kept', ...describeError(error) });
      });
      kept.set(key, keeping);
    },
    release,
  };
}
