// @ts-check

/** @typedef {import('./bot.js').Answer} Answer */
/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} Result a card that the message extension offers, and the lines by which it is chosen
 * @property {Attachment} attachment
 * @property {string} title
 * @property {string} text
 */

/**
 * Reads the cards that the message extension answers with; none where it answers with something else.
 *
 * @param {Answer} answer
 * @returns {Result[]}
 */
export function readResults({ body }) {
  const { type, attachments } = body?.composeExtension ?? {};
  if (type !== 'result' || !Array.isArray(attachments)) return [];
  return attachments.map(({ contentType, content, preview }) => ({
    attachment: { contentType, content },
    title: `${preview?.content?.title ?? content?.fallbackText ?? 'A card'}`,
    text: `${preview?.content?.text ?? ''}`,
  }));
}

/**
 * Reads what the message extension says in place of cards.
 *
 * @param {Answer} answer
 * @returns {string | undefined}
 */
export function readWords({ body }) {
  const { type, text } = body?.composeExtension ?? {};
  return type === 'message' && typeof text === 'string' ? text : undefined;
}
