// @ts-check
import { readLastEvent, rememberLastEvent } from './tab.js';

/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} BotEvent what the bot did in a conversation: it sent, changed or took back a message
 * @property {'message' | 'update' | 'delete'} kind
 * @property {string} id of the message
 * @property {string} conversationId
 * @property {{ type: string, text?: string, summary?: string, locale?: string, attachments?: Attachment[] }} [activity]
 */

/** @typedef {'open' | 'lost' | 'displaced'} State `displaced` by more pages than Signpost serves at a time */

const RETRY_MS = 2000;
const PATIENCE_MS = 5000;

/**
 * Listens to what the bot does once it is told to connect, and connects again whenever the connection is lost.
 *
 * @param {(event: BotEvent) => void} onEvent
 * @param {(state: State) => void} onState
 */
export function createEvents(onEvent, onState) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {string | undefined} */
  let serviceUrl;
  /** @type {Set<() => void>} */
  const awaitingConnection = new Set();
  /** @type {Set<(event: BotEvent) => void>} */
  const watchers = new Set();

  /** @param {State} state */
  function become(state) {
    if (state !== 'open') serviceUrl = undefined;
    onState(state);
  }

  function connect() {
    source?.close();
    const opened = new EventSource(`/chat/events?after=${readLastEvent()}`);
    source = opened;
    opened.addEventListener('hello', ({ data, lastEventId }) => {
      rememberLastEvent(lastEventId);
      ({ serviceUrl } = JSON.parse(data));
      become('open');
      for (const go of awaitingConnection) go();
    });
    opened.addEventListener('message', ({ data, lastEventId }) => {
      rememberLastEvent(lastEventId);
      const event = JSON.parse(data);
      onEvent(event);
      for (const watch of watchers) watch(event);
    });
    opened.addEventListener('displaced', () => {
      opened.close();
      become('displaced');
    });
    opened.addEventListener('error', () => {
      become('lost');
      // What was refused is not tried again by the browser itself.
      if (opened.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
    });
  }

  return {
    connect,

    /** Where the bot sends its replies; undefined where there is no connection, even after a while. @returns {Promise<string | undefined>} */
    async serviceUrl() {
      if (serviceUrl !== undefined) return serviceUrl;
      // Who sends from a tab that made way for others uses it again.
      if (source?.readyState === EventSource.CLOSED) connect();
      await new Promise((resolve) => {
        const go = () => {
          awaitingConnection.delete(go);
          resolve(undefined);
        };
        awaitingConnection.add(go);
        setTimeout(go, PATIENCE_MS);
      });
      return serviceUrl;
    },

    /** Calls back with what happens, until the returned function is called. @param {(event: BotEvent) => void} watch */
    watch(watch) {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
  };
}
