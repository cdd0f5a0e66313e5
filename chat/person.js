// @ts-check
import { newId } from './activity.js';
import { startEdit } from './edit.js';
import { toEdit, toInstallation, toPress, toQuestionAbout, toTextMessage } from './outgoing.js';
import { callName } from './people.js';
import { isChannel } from './tab.js';
import { addNote } from './thread.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./people.js').Reader} Reader */
/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./composer.js').Draft} Draft */

const UNMENTIONED = 'No reply: in a channel Signpost answers only when mentioned';
const ALREADY_INSTALLED = 'No reply: Signpost has introduced itself here before';

/**
 * Makes what people can do: each act is shown, and told to the bot where it concerns the bot.
 *
 * @param {ReturnType<typeof import('./conversation.js').createConversation>} conversation
 * @param {ReturnType<typeof import('./messages.js').createMessages>} messages
 * @param {ReturnType<typeof import('./exchange.js').createExchange>} exchange
 * @param {(place: Place) => Reader} readerOf
 */
export function createPerson(conversation, messages, exchange, readerOf) {
  /** @param {Thread} thread @param {string} id @param {Draft} draft @param {Message} [quoted] */
  function say(thread, id, draft, quoted) {
    // A card alone is for the people: it is the bot's own.
    const isMentioned = draft.isMentioned && (draft.text.trim() !== '' || quoted !== undefined);
    messages.add({ ...draft, id, thread, author: readerOf(thread.place).person, isMentioned, quoted });
    return /** @type {Message} */ (conversation.messages.get(id));
  }

  /** @param {Thread} thread @param {Draft} draft @param {string} [id] */
  function send(thread, draft, id = newId()) {
    const message = say(thread, id, draft);
    if (draft.text.trim() === '') return;
    const isHeard = !isChannel(thread.place) || message.isMentioned;
    void exchange(thread, toTextMessage(message), isHeard ? {} : { silence: UNMENTIONED });
  }

  return {
    reply: send,

    /** Says something in a personal chat, or begins a thread of a channel. @param {Place} place @param {Draft} draft */
    post(place, draft) {
      const id = newId();
      send(conversation.begin(place, id), draft, id);
    },

    /** Presses an Action.Submit of a card. @param {Message} message @param {{ title: string, data: unknown }} pressed */
    async press({ thread, id, element }, { title, data }) {
      addNote(thread, `${callName(readerOf(thread.place).person)} pressed “${title}”`);
      element.setAttribute('aria-busy', 'true');
      await exchange(thread, toPress(data, id));
      element.removeAttribute('aria-busy');
    },

    /** Changes a message of their own. @param {Message} message */
    edit(message) {
      startEdit(message, (text) => {
        messages.redraw(Object.assign(message, { text }));
        void exchange(message.thread, toEdit(message), { after: message.element });
      });
    },

    /** Asks the bot about a message, by quoting it. @param {Message} quoted */
    askAbout(quoted) {
      const id = newId();
      say(quoted.thread, id, { text: '', isMentioned: true, attachments: [] }, quoted);
      void exchange(quoted.thread, toQuestionAbout(id, quoted));
    },

    /** Adds the bot to a place, as Teams does when it is installed. @param {Thread} thread */
    install(thread) {
      void exchange(thread, toInstallation(), { silence: ALREADY_INSTALLED });
    },
  };
}
