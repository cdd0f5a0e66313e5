// @ts-check
import { personOf } from './people.js';

/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./messages.js').Said} Said */

/**
 * @typedef {Omit<Said, 'thread' | 'author' | 'time' | 'quoted'>
 *   & { conversationId: string, authorId?: string, time: string }} Kept a message in the form in which it is kept
 */

const KEY = 'signpost.escalationChannel';
const MAX_MESSAGES = 60;

/**
 * Keeps the messages of the escalation channel, which is one for all tabs: they outlast a reload, and what an expert writes
 * in one tab is read in the others.
 *
 * @param {(conversationId: string, message: Omit<Said, 'thread'>) => void} show what this tab may not know
 */
export function createSharedHistory(show) {
  /** @param {Kept} kept */
  function restore({ conversationId, authorId, time, ...message }) {
    show(conversationId, { ...message, author: personOf(authorId), time: new Date(time) });
  }

  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) for (const kept of read()) restore(kept);
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

/** @returns {Kept[]} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {Kept[]} messages */
function write(messages) {
  try {
    localStorage.setItem(KEY, JSON.stringify(messages));
  } catch {
    // Private windows may refuse, and there is an end of room: then each tab knows what it has seen.
  }
}
