// @ts-check
import { personOf } from './people.js';

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
 * @param {'localStorage' | 'sessionStorage'} storage for all tabs, or for this one
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
      return JSON.parse(window[storage].getItem(key) ?? '[]');
    } catch {
      return [];
    }
  }

  /** @param {Kept[]} messages */
  function write(messages) {
    try {
      window[storage].setItem(key, JSON.stringify(messages));
    } catch {
      // Private windows may refuse, and there is an end of room: then each tab knows what it has seen.
    }
  }

  // Only other tabs tell of it.
  window.addEventListener('storage', (event) => {
    if (event.key === key) for (const kept of read()) restore(kept);
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
