// @ts-check
import { newId } from './activity.js';

/** @typedef {import('./render-reply.js').Reply} Reply */
/** @typedef {{ replies: Reply[], problem?: string }} Answer `problem` says what to do, with commands between backticks */

const TIMEOUT_SECONDS = 30;
const SEE_TERMINAL = 'The terminal where `npm start` runs says why.';

/**
 * Hands an activity to the bot and waits for the replies.
 *
 * @param {object} activity
 * @returns {Promise<Answer>}
 */
export async function askBot(activity) {
  try {
    const response = await fetch('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    });
    if (!response.ok) return { replies: [], problem: explainStatus(response.status) };
    return { replies: toReplies(await response.text()) };
  } catch (error) {
    return { replies: [], problem: explainFailure(error) };
  }
}

/** @param {string} body empty when the bot keeps silent @returns {Reply[]} */
function toReplies(body) {
  const { activities = [] } = body ? JSON.parse(body) : {};
  // Teams gives every message of the bot an id; the bot's direct answer has none yet.
  return activities
    .filter((/** @type {{ type: string }} */ { type }) => type === 'message')
    .map((/** @type {Partial<Reply>} */ reply) => ({ ...reply, id: reply.id ?? newId() }));
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
  return 'The bot does not answer. Is `npm start` still running?';
}
