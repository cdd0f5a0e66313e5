// @ts-check
import { BOT } from './activity.js';
import { toPayload, toQuote } from './message-forms.js';

/** @typedef {import('./activity.js').Fields} Fields */
/** @typedef {import('./message.js').Message} Message */

const MENTION = { type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` };

/** What the person wrote: in a channel it reaches the bot only with a mention. @param {Message} message @returns {Fields} */
export function toTextMessage({ id, text, isMentioned }) {
  return {
    type: 'message',
    id,
    textFormat: 'plain',
    text: isMentioned ? `${MENTION.text} ${text}` : text,
    entities: isMentioned ? [MENTION] : [],
  };
}

/** A mention with no word of its own, and what somebody wrote before. @param {string} id @param {Message} quoted @returns {Fields} */
export function toQuestionAbout(id, quoted) {
  const content = `${toQuote(quoted)}<p>${MENTION.text}</p>`;
  return {
    type: 'message',
    id,
    textFormat: 'plain',
    text: MENTION.text,
    attachments: [{ contentType: 'text/html', content }],
    entities: [MENTION],
  };
}

/** The same message with other words. @param {Message} message @returns {Fields} */
export function toEdit(message) {
  return { ...toTextMessage(message), type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
}

/** A pressed Action.Submit, which reaches the bot as a message without text. @param {unknown} data @param {string} replyToId @returns {Fields} */
export function toPress(data, replyToId) {
  return { type: 'message', value: data, replyToId };
}

/** The bot was added to the conversation. @returns {Fields} */
export function toInstallation() {
  return { type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] };
}

/**
 * A pressed or refreshing Action.Execute, on behalf of the person who sees the card.
 *
 * @param {{ title?: string, verb?: string, data?: unknown }} action
 * @param {'automatic' | 'manual'} trigger
 */
export function toCardCall({ title, verb, data }, trigger) {
  return { action: { type: 'Action.Execute', ...(title && { title }), verb, data: data ?? {} }, trigger };
}

/** "Explain this error" on a message; with data, what was pressed in the dialog of it. @param {Message} message @param {unknown} [data] */
export function toExplainCall(message, data) {
  return {
    commandId: 'explain',
    commandContext: 'message',
    messagePayload: toPayload(message),
    ...(data !== undefined && { data }),
  };
}

/** Words to search for; none when the search has just opened. @param {string} words */
export function toSearchCall(words) {
  const parameter = words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
  return { commandId: 'search', parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
}
