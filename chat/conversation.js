// @ts-check
import { element } from './page.js';
import { conversationOf, isChannel, PLACES } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./tab.js').OwnPlace} OwnPlace */
/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {import('./thread.js').Composer} Composer */
/** @typedef {import('./message.js').Message} Message */

const ROOT = ';messageid=';

/**
 * Splits the logs of both panes into places: a personal chat, a channel with its threads, and the escalation channel.
 *
 * @param {{ requester: HTMLElement, experts: HTMLElement }} logs
 * @param {(place: Place) => Composer} mainComposer where posts and the messages of the personal chat are written
 * @param {(thread: Thread) => { foot: HTMLElement, composer: () => Composer }} createFoot where replies in a channel are written
 */
export function createConversation(logs, mainComposer, createFoot) {
  const histories = {
    personal: logs.requester.appendChild(element('div', 'history personal')),
    channel: logs.requester.appendChild(element('div', 'history channel')),
    experts: logs.experts.appendChild(element('div', 'history channel')),
  };
  /** @type {Map<string, Thread>} */
  const threads = new Map();
  /** @type {Map<string, Message>} */
  const messages = new Map();

  /** A place as a whole: a channel beyond its threads. @param {Place} place @returns {Thread} */
  function whole(place) {
    const conversationId = conversationOf(place);
    return { place, conversationId, element: histories[place], composer: () => mainComposer(place) };
  }

  /** @param {Place} place @param {string} conversationId @returns {Thread} */
  function openPost(place, conversationId) {
    const list = element('section', 'thread');
    list.setAttribute('aria-label', 'Thread');
    /** @type {Thread} */
    const thread = { ...whole(place), conversationId, element: list };
    Object.assign(thread, createFoot(thread));
    if (thread.foot) list.append(thread.foot);
    histories[place].append(list);
    return thread;
  }

  /** @param {Place} place @param {string} conversationId @returns {Thread} */
  function threadOf(place, conversationId) {
    const known = threads.get(conversationId);
    if (known) return known;
    const thread = isChannel(place) ? openPost(place, conversationId) : whole(place);
    threads.set(conversationId, thread);
    return thread;
  }

  /** In a chat everything is one thread; in a channel each post opens one. @param {Place} place @param {string} id of the message that begins it */
  function begin(place, id) {
    return threadOf(place, isChannel(place) ? `${conversationOf(place)}${ROOT}${id}` : conversationOf(place));
  }

  return {
    begin,
    whole,
    messages,

    /** Shows one of the requester's places, and the end of what was chosen. @param {OwnPlace} place @param {Place} chosen */
    show(place, chosen) {
      histories.personal.hidden = place !== 'personal';
      histories.channel.hidden = place !== 'channel';
      histories[chosen].lastElementChild?.scrollIntoView({ block: 'nearest' });
    },

    /** @param {Place} place */
    clear(place) {
      histories[place].replaceChildren();
      for (const [id, { thread }] of messages) if (thread.place === place) messages.delete(id);
      for (const [id, thread] of threads) if (thread.place === place) threads.delete(id);
    },

    /**
     * Finds where a message belongs; undefined where it is for another tab. In a channel, what names no thread begins one.
     *
     * @param {string} conversationId
     * @param {string} id of the message
     */
    find(conversationId, id) {
      const [whole] = conversationId.split(ROOT);
      const place = PLACES.find((place) => conversationOf(place) === whole);
      if (!place) return undefined;
      return conversationId === whole ? begin(place, id) : threadOf(place, conversationId);
    },
  };
}
