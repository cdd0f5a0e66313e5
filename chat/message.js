// @ts-check
import { toPreview } from './message-forms.js';
import { element, part } from './page.js';
import { callName, REQUESTER } from './people.js';
import { portrait } from './portrait.js';
import { textBubble } from './render-card.js';

/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {import('./people.js').Person} Person */
/** @typedef {{ contentType: string, content?: any }} Attachment */

/**
 * @typedef {object} Message what stands in a conversation
 * @property {string} id
 * @property {Thread} thread
 * @property {Date} time
 * @property {Person} [author] absent where Signpost wrote it
 * @property {string} text
 * @property {boolean} isMentioned whether it names the bot, as it must in a channel to reach it
 * @property {boolean} [isEdited]
 * @property {Message} [quoted]
 * @property {Attachment[]} attachments
 * @property {string} [summary]
 * @property {string} [locale]
 * @property {HTMLElement} element
 */

/** @typedef {(message: Message, attachment: Attachment) => HTMLElement} ShowCard */

/** Pastes beyond these sizes scroll inside their bubble, so that the answer stays in sight. */
const LONG_CHARACTERS = 900;
const LONG_LINES = 14;

/**
 * Makes a message that is still to be put into its thread.
 *
 * @param {Omit<Message, 'element'>} said
 * @param {ShowCard} showCard
 * @param {(message: Message, button: HTMLButtonElement) => void} openMenu
 * @returns {Message}
 */
export function createMessage(said, showCard, openMenu) {
  const { author, thread } = said;
  const article = element('article', author ? 'message mine' : 'message reply');
  // Several people write in the escalation channel; elsewhere there is one.
  const isPictured = !author || thread.place === 'experts';
  article.classList.toggle('pictured', isPictured);
  const message = { ...said, element: article };
  const menu = element('button', 'tool menu-button', '⋯');
  menu.type = 'button';
  menu.title = 'More';
  menu.setAttribute('aria-label', `More about the message of ${author === REQUESTER ? 'you' : callName(author)}`);
  menu.setAttribute('aria-haspopup', 'menu');
  // The browser then leaves it to this button to close the menu, and does not close it before the click arrives.
  menu.popoverTargetElement = part('message-menu', HTMLElement);
  menu.addEventListener('click', (event) => {
    event.preventDefault();
    openMenu(message, menu);
  });
  article.append(
    ...(isPictured ? [avatar(author)] : []),
    element('div', 'headline', byline(said), menu),
    element('div', 'bubbles'),
  );
  drawMessage(message, showCard);
  return message;
}

/** Shows what a message says now. @param {Message} message @param {ShowCard} showCard */
export function drawMessage(message, showCard) {
  const { element: article, attachments, locale, isEdited } = message;
  const bubbles = /** @type {HTMLElement} */ (article.querySelector('.bubbles'));
  if (locale) bubbles.lang = locale;
  const cards = attachments.map((attachment) => showCard(message, attachment));
  bubbles.replaceChildren(...wordsOf(message), ...cards);
  if (isEdited && !article.querySelector('.edited')) {
    article.querySelector('.byline')?.append(' ', element('span', 'edited', 'Edited'));
  }
}

/** @param {Message} message @returns {HTMLElement[]} */
function wordsOf({ author, text, quoted, isMentioned }) {
  if (!author) return text ? [textBubble(text)] : [];
  if (!text && !quoted && !isMentioned) return [];
  const words = element('div', 'typed', text);
  if (text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES) {
    words.classList.add('long');
    words.tabIndex = 0;
    words.setAttribute('role', 'group');
    words.setAttribute('aria-label', 'Long message, scrolls');
  }
  const bubble = element('div', 'bubble text', words);
  if (isMentioned) bubble.prepend(element('span', 'mention', '@Signpost'), ' ');
  if (quoted) bubble.prepend(quoteOf(quoted));
  return [bubble];
}

/** @param {Message} quoted */
function quoteOf(quoted) {
  const preview = element('span', 'preview', toPreview(quoted));
  return element('blockquote', 'quote', element('span', 'name', callName(quoted.author)), preview);
}

/** @param {{ author?: Person, time: Date }} message */
function byline({ author, time }) {
  const clock = element('time', '', time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  clock.dateTime = time.toISOString();
  return element('p', 'byline', element('span', 'name', callName(author)), ' ', clock);
}

/** @param {Person | undefined} author */
function avatar(author) {
  if (author) return portrait(author);
  const image = element('img', 'avatar');
  image.src = '/chat/favicon.svg';
  image.alt = '';
  return image;
}
