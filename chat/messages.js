// @ts-check
import { createMessage, drawMessage } from './message.js';
import { addNote, append } from './thread.js';

/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./events.js').BotEvent} BotEvent */

const EACH_READER =
  'Each reader sees this card in their own language: choose another one in the header to read it as they do';

/**
 * Puts messages where they belong: the person's own, and what the bot sends, changes and takes back.
 *
 * @param {ReturnType<typeof import('./conversation.js').createConversation>} conversation
 * @param {ReturnType<typeof import('./live-cards.js').createLiveCards>} cards
 * @param {(message: Message, button: HTMLButtonElement) => void} openMenu
 */
export function createMessages(conversation, cards, openMenu) {
  let isExplained = false;

  /** @param {Omit<Message, 'element' | 'time'>} said */
  function add(said) {
    const message = createMessage({ ...said, time: new Date() }, cards.add, openMenu);
    conversation.messages.set(message.id, message);
    append(message.thread, message.element);
    const isRefreshed = cards.refresh();
    if (isRefreshed && !isExplained) addNote(message.thread, EACH_READER);
    isExplained ||= isRefreshed;
  }

  /** @param {Message} message */
  function redraw(message) {
    message.isEdited = true;
    drawMessage(message, cards.add);
    cards.refresh();
  }

  return {
    add,
    redraw,

    /** Shows what the bot did. @param {BotEvent} event */
    receive({ kind, id, conversationId, activity }) {
      const known = conversation.messages.get(id);
      const thread = conversation.find(conversationId, id);
      const said = {
        text: activity?.text ?? '',
        attachments: activity?.attachments ?? [],
        summary: activity?.summary,
        locale: activity?.locale,
      };
      if (kind === 'message' && activity?.type === 'message' && thread) {
        add({ id, thread, isMine: false, isMentioned: false, ...said });
      } else if (kind === 'update' && known) redraw(Object.assign(known, said));
      else if (kind === 'delete' && known) {
        redraw(Object.assign(known, { text: 'This message was deleted.', attachments: [], summary: undefined }));
      }
    },
  };
}
