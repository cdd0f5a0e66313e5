// @ts-check
import { personOf } from './people.js';
import { readStored, store } from './storage.js';

/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./messages.js').Said} Said */

/**
 * @typedef {Omit<Said, 'thread' | 'author' | 'time' | 'quoted'>
 *   & { conversationId: string, authorId?: string, time: string }} Kept a message in the form in which it is kept
 */

/** @typedef {(conversationId: string, message: Omit<Said, 'thread'>) => void} Show shows what this tab may not know */

const MAX_MESSAGES = 60;

/**
 * Keeps the messages of a place, which so outlast a reload.
 *
 * @param {import('./storage.js').Storage} storage
 * @param {string} key
 * @param {Show} show
 */
export function createHistory(storage, key, show) {
  /** @param {Kept} kept */
  function restore({ conversationId, authorId, time, ...message }) {
    show(conversationId, { ...message, author: personOf(authorId), time: new Date(time) });
  }

  /** @returns {Kept[]} */
  function read() {
    try {
      return JSON.parse(readStored(storage, key) ?? '[]');
    } catch {
      return [];
    }
  }

  /** Where that is refused, each tab knows what it has seen. @param {Kept[]} messages */
  function write(messages) {
    store(storage, key, JSON.stringify(messages));
  }

  // Only other tabs tell of it.
  window.addEventListener('storage', (event) => {
    if (event.key === `signpost.${key}`) for (const kept of read()) restore(kept);
  });

  return {
    /** Shows what was said before. */
    restore: () => read().forEach(restore),

    /** Keeps what a message says now. @param {Message} message */
    keep({ thread, author, time, element: _, quoted: __, ...message }) {
      const { conversationId } = thread;
      const kept = { ...message, conversationId, authorId: author?.id, time: time.toISOString() };
      const all = read();
      const at = all.findIndex(({ id }) => id === message.id);
      if (at < 0) all.push(kept);
      else all[at] = kept;
      write(all.slice(-MAX_MESSAGES));
    },

    clear: () => write([]),
  };
}
