// @ts-check
import { element } from './page.js';
import { conversationOf } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {import('./thread.js').Composer} Composer */
/** @typedef {import('./message.js').Message} Message */

const ROOT = ';messageid=';

/**
 * Splits the log into the two places: a personal chat, and a channel with its threads.
 *
 * @param {HTMLElement} log
 * @param {() => Composer} mainComposer where posts and the messages of the personal chat are written
 * @param {(thread: Thread) => { foot: HTMLElement, composer: () => Composer }} createFoot where replies in a channel are written
 */
export function createConversation(log, mainComposer, createFoot) {
  const histories = {
    personal: log.appendChild(element('div', 'history personal')),
    channel: log.appendChild(element('div', 'history channel')),
  };
  /** @type {Map<string, Thread>} */
  const threads = new Map();
  /** @type {Map<string, Message>} */
  const messages = new Map();

  /** A place as a whole: a channel beyond its threads. @param {Place} place @returns {Thread} */
  function whole(place) {
    return { place, conversationId: conversationOf(place), element: histories[place], composer: mainComposer };
  }

  /** @param {string} conversationId @returns {Thread} */
  function openPost(conversationId) {
    const list = element('section', 'thread');
    list.setAttribute('aria-label', 'Thread');
    /** @type {Thread} */
    const thread = { place: 'channel', conversationId, element: list, composer: mainComposer };
    Object.assign(thread, createFoot(thread));
    if (thread.foot) list.append(thread.foot);
    histories.channel.append(list);
    return thread;
  }

  /** @param {string} conversationId @returns {Thread} */
  function threadOf(conversationId) {
    const known = threads.get(conversationId);
    if (known) return known;
    const thread = conversationId === conversationOf('personal') ? whole('personal') : openPost(conversationId);
    threads.set(conversationId, thread);
    return thread;
  }

  return {
    /** @param {Place} place */
    show(place) {
      histories.personal.hidden = place !== 'personal';
      histories.channel.hidden = place !== 'channel';
      histories[place].lastElementChild?.scrollIntoView({ block: 'nearest' });
    },

    whole,

    /** @param {Place} place */
    clear(place) {
      histories[place].replaceChildren();
      for (const [id, { thread }] of messages) if (thread.place === place) messages.delete(id);
      for (const [id, thread] of threads) if (thread.place === place) threads.delete(id);
    },

    /** In a chat everything is one thread; in a channel each post opens one. @param {Place} place @param {string} id of the message that begins it */
    begin: (place, id) =>
      threadOf(place === 'personal' ? conversationOf(place) : `${conversationOf(place)}${ROOT}${id}`),

    /**
     * Finds where a message of the bot belongs; undefined where it is for another tab. In a channel, what names no thread begins one.
     *
     * @param {string} conversationId
     * @param {string} id of the message
     */
    find(conversationId, id) {
      if (conversationId === conversationOf('channel')) return threadOf(`${conversationId}${ROOT}${id}`);
      const isOurs = [conversationOf('personal'), conversationOf('channel')].includes(conversationId.split(ROOT)[0]);
      return isOurs ? threadOf(conversationId) : undefined;
    },

    messages,
  };
}
