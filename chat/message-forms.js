// @ts-check
import { BOT } from './activity.js';
import { CARD_TYPE } from './render-card.js';

/** @typedef {import('./message.js').Message} Message */

const MENTION = '<at id="0">Signpost</at>';

/**
 * Writes a message as Teams hands it to an action on it: rich text where it holds more than words, cards beside it.
 *
 * @param {Message} message
 */
export function toPayload(message) {
  const { id, time, text, isMentioned, author, quoted } = message;
  const attachments = message.attachments.map(({ contentType, content }, index) => ({
    id: `${id}-${index}`,
    contentType,
    content: JSON.stringify(content),
  }));
  const marks = attachments.map((attachment) => `<attachment id="${attachment.id}"></attachment>`);
  const isRich = isMentioned || quoted !== undefined || marks.length > 0;
  const rich = [quoted ? toQuote(quoted) : '', isMentioned ? `${MENTION}&nbsp;` : '', toHtml(text), ...marks].join('');
  return {
    id,
    createdDateTime: time.toISOString(),
    from: author
      ? { user: { id: author.aadObjectId, displayName: author.name } }
      : { application: { id: BOT.id, displayName: BOT.name, applicationIdentityType: 'bot' } },
    body: isRich ? { contentType: 'html', content: rich } : { contentType: 'text', content: text },
    attachments,
    mentions: isMentioned ? [{ id: 0, mentionText: BOT.name, mentioned: { application: BOT } }] : [],
  };
}

/** Writes a message as Teams puts it before an answer to it. @param {Message} message */
export function toQuote(message) {
  const author = message.author ?? BOT;
  return [
    `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${message.id}">`,
    `<strong itemprop="mri" itemid="${author.id}">${author.name}</strong><span itemprop="time" itemid="${message.id}"></span>`,
    `<p itemprop="preview">${toHtml(toPreview(message))}</p></blockquote>`,
  ].join('');
}

/** A message in words: its own, else those of what it quotes or of its card. @param {Message} message @returns {string} */
export function toPreview({ text, summary, quoted, attachments }) {
  if (text || summary) return text || `${summary}`;
  if (quoted) return toPreview(quoted);
  const card = attachments.find(({ contentType }) => contentType === CARD_TYPE)?.content;
  return `${card?.fallbackText ?? 'A card'}`;
}

/** @param {string} text */
function toHtml(text) {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return escaped.replaceAll('\n', '<br>');
}
