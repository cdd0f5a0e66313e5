// @ts-check
import { catchEye } from './arrival.js';
import { createMessage, drawMessage } from './message.js';
import { isChannel } from './tab.js';
import { addNote, append } from './thread.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./events.js').BotEvent} BotEvent */
/** @typedef {Omit<Message, 'element' | 'time'> & { time?: Date }} Said */

const EACH_READER =
  'Each reader sees this card in their own language: choose another one at the top to read it as they do';

/** Whoever has scrolled back no further reads what is new. */
const AT_END_PX = 80;

/**
 * Puts messages where they belong: those of people, and what the bot sends, changes and takes back.
 *
 * @param {ReturnType<typeof import('./conversation.js').createConversation>} conversation
 * @param {ReturnType<typeof import('./live-cards.js').createLiveCards>} cards
 * @param {object} host
 * @param {(message: Message, button: HTMLButtonElement) => void} host.openMenu
 * @param {(place: Place) => void} host.tellNews that something has come to a place that is not in view
 * @param {(message: Message) => void} host.keep what a message says now
 */
export function createMessages(conversation, cards, { openMenu, tellNews, keep }) {
  /** Where the refresh of cards was explained. @type {Set<Place>} */
  const explained = new Set();

  /** @param {Said} said */
  function put(said) {
    const message = createMessage({ ...said, time: said.time ?? new Date() }, cards.add, openMenu);
    conversation.messages.set(message.id, message);
    append(message.thread, message.element);
    const { thread } = message;
    if (cards.refresh() && isChannel(thread.place) && !explained.has(thread.place)) {
      explained.add(thread.place);
      addNote(thread, EACH_READER);
    }
    return message;
  }

  /** @param {Said} said */
  function add(said) {
    const message = put(said);
    keep(message);
    return message;
  }

  /** @param {Message} message */
  function redraw(message) {
    const hadFocus = message.element.querySelector('.bubbles')?.contains(document.activeElement);
    message.isEdited = true;
    drawMessage(message, cards.add);
    if (hadFocus) focusOn(message);
    cards.refresh();
    keep(message);
  }

  /** What nobody has just asked for catches the eye. @param {Message} message @param {boolean} isAwaited */
  function announce({ element, thread }, isAwaited) {
    if (isAwaited) element.classList.remove('arrived');
    else catchEye(element);
    if (!element.checkVisibility()) tellNews(thread.place);
  }

  /** @param {Message} message @param {Pick<Message, 'text' | 'attachments' | 'summary' | 'locale'>} said */
  function change(message, said) {
    const isAwaited = isBusy(message.thread.element);
    const isPressed = message.element.matches('[aria-busy=true]') || isBusy(message.element);
    const hadFocus = message.element.contains(document.activeElement);
    const scroller = message.element.closest('.scroller');
    const wasAtEnd = scroller !== null && isAtEnd(scroller);
    redraw(Object.assign(message, said));
    announce(message, isAwaited || hadFocus);
    // What has changed stands where a card begins, and who pressed a button was at its end.
    if (isPressed) message.element.scrollIntoView({ block: 'start' });
    else if (wasAtEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  return {
    add,
    redraw,

    /** Shows what was said before, or in another tab. @param {string} conversationId @param {Omit<Said, 'thread'>} said */
    restore(conversationId, said) {
      const thread = conversation.messages.has(said.id) ? undefined : conversation.find(conversationId, said.id);
      if (thread) put({ ...said, thread });
    },

    /** Shows what the bot did. @param {BotEvent} event */
    receive({ kind, id, conversationId, activity }) {
      const known = conversation.messages.get(id);
      const said = {
        text: activity?.text ?? '',
        attachments: activity?.attachments ?? [],
        summary: activity?.summary,
        locale: activity?.locale,
      };
      if (kind === 'message' && activity?.type === 'message' && !known) {
        const thread = conversation.find(conversationId, id);
        if (!thread) return;
        const isAwaited = isBusy(thread.element);
        announce(add({ id, thread, isMentioned: false, ...said }), isAwaited);
      } else if (kind === 'update' && known) {
        change(known, said);
      } else if (kind === 'delete' && known) {
        redraw(Object.assign(known, { text: 'This message was deleted.', attachments: [], summary: undefined }));
      }
    },
  };
}

/** @param {Element} scroller */
function isAtEnd({ scrollHeight, scrollTop, clientHeight }) {
  return scrollHeight - scrollTop - clientHeight < AT_END_PX;
}

/** Whether somebody waits there for what the bot does. @param {HTMLElement} element */
function isBusy(element) {
  return element.querySelector('.typing, [aria-busy=true]:not([aria-live=off])') !== null;
}

/** What had the focus is gone: it stays with what took its place. @param {Message} message */
function focusOn({ element }) {
  const bubble = element.querySelector('.bubble');
  if (!(bubble instanceof HTMLElement)) return;
  bubble.tabIndex = -1;
  bubble.focus({ preventScroll: true });
}
