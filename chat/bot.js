// @ts-check
import { toActivity } from './activity.js';

/** @typedef {import('./activity.js').Fields} Fields */
/** @typedef {import('./activity.js').Where} Where */
/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./people.js').Reader} Reader */
/** @typedef {ReturnType<typeof createBot>} Bot */
/** @typedef {{ body?: any, problem?: string }} Answer `problem` says what to do, with commands between backticks */

const TIMEOUT_SECONDS = 30;
const SEE_TERMINAL = 'The terminal where `npm start` runs says why.';
const NOT_THERE = 'The bot does not answer. Is `npm start` still running?';

/**
 * Hands activities to the bot, in the name of whoever sits before the place they come from.
 *
 * @param {(place: Place) => Reader} readerOf
 * @param {() => Promise<string | undefined>} serviceUrl where the bot sends its replies
 */
export function createBot(readerOf, serviceUrl) {
  /** Resolves as soon as the bot is done. Its replies come by another way. @param {Fields} fields @param {Where} where @param {Reader} [reader] @returns {Promise<Answer>} */
  async function send(fields, where, reader = readerOf(where.place)) {
    const url = await serviceUrl();
    if (url === undefined) return { problem: NOT_THERE };
    return post(toActivity(fields, where, { ...reader, serviceUrl: url }));
  }

  return {
    readerOf,
    send,

    /**
     * Asks for something that the bot answers at once.
     *
     * @param {string} name
     * @param {object} value
     * @param {Where} where
     * @param {string} [replyToId]
     */
    invoke: (name, value, where, replyToId) =>
      send({ type: 'invoke', name, value, ...(replyToId && { replyToId }) }, where),
  };
}

/** @param {object} activity @returns {Promise<Answer>} */
async function post(activity) {
  try {
    const response = await fetch('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    });
    if (!response.ok) return { problem: explainStatus(response.status) };
    const text = await response.text();
    return text === '' ? {} : { body: JSON.parse(text) };
  } catch (error) {
    return { problem: explainFailure(error) };
  }
}

/** @param {number} status */
function explainStatus(status) {
  if (status === 401 || status === 403) {
    return `The bot takes only messages signed by Teams (${status}). Start it in local mode to use this page.`;
  }
  if (status === 413) return 'The message is too long for the bot (413). Send the part around the error.';
  if (status === 429) return 'The bot asks for a pause (429). Try again in a moment.';
  if (status >= 500) return `Something went wrong in the bot (${status}). ${SEE_TERMINAL}`;
  return `The bot did not accept the message (${status}). ${SEE_TERMINAL}`;
}

/** @param {unknown} error */
function explainFailure(error) {
  if (error instanceof SyntaxError) return `The bot's answer cannot be read. ${SEE_TERMINAL}`;
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `The bot has not answered for ${TIMEOUT_SECONDS} seconds. ${SEE_TERMINAL}`;
  }
  return NOT_THERE;
}
