// @ts-check
import { element } from './page.js';

/** @typedef {import('./activity.js').Place} Place */
/** @typedef {{ place: Place, id?: string, element: HTMLElement }} Thread `id` is that of the root message, in a channel */

/** Pastes beyond these sizes scroll inside their bubble, so that the answer stays in sight. */
const LONG_CHARACTERS = 900;
const LONG_LINES = 14;

/** Splits the log into the two places, each with its own history. @param {HTMLElement} log */
export function createConversation(log) {
  const histories = {
    personal: log.appendChild(element('div', 'history personal')),
    channel: log.appendChild(element('div', 'history channel')),
  };
  return {
    /** @param {Place} place */
    show(place) {
      histories.personal.hidden = place !== 'personal';
      histories.channel.hidden = place !== 'channel';
      histories[place].lastElementChild?.scrollIntoView({ block: 'nearest' });
    },

    /** @param {Place} place */
    isEmpty: (place) => !histories[place].hasChildNodes(),

    /** @param {Place} place */
    clear: (place) => histories[place].replaceChildren(),

    /** In a chat everything is one thread; in a channel each message opens one. @param {Place} place @param {string} id @returns {Thread} */
    openThread(place, id) {
      if (place === 'personal') return { place, element: histories.personal };
      const thread = element('section', 'thread');
      thread.setAttribute('aria-label', 'Thread');
      return { place, id, element: histories.channel.appendChild(thread) };
    },
  };
}

/** @param {Thread} thread @param {string} text @param {boolean} isMentioned */
export function addMessage(thread, text, isMentioned) {
  const words = element('div', 'typed', text);
  if (text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES) {
    words.classList.add('long');
    words.tabIndex = 0;
    words.setAttribute('role', 'group');
    words.setAttribute('aria-label', 'Long message, scrolls');
  }
  const bubble = element('div', 'bubble text', words);
  if (isMentioned && thread.place === 'channel') bubble.prepend(element('span', 'mention', '@Signpost'), ' ');
  append(thread, element('article', 'message mine', byline('You'), bubble));
}

/** @param {Thread} thread @param {{ locale?: string }} reply @param {HTMLElement[]} bubbles */
export function addReply(thread, { locale }, bubbles) {
  const body = element('div', 'bubbles', ...bubbles);
  if (locale) body.lang = locale;
  append(thread, element('article', 'message reply', avatar(), byline('Signpost'), body));
}

/** Adds a quiet line about the conversation; `code` between backticks. @param {Thread} thread @param {string} text */
export function addNote(thread, text) {
  const pieces = text.split('`').map((piece, index) => (index % 2 ? element('code', '', piece) : piece));
  return append(thread, element('p', 'note', ...pieces));
}

/** Adds a quiet line with a way to try again. @param {Thread} thread @param {string} text @param {() => void} retry */
export function addProblem(thread, text, retry) {
  const again = element('button', 'link', 'Send again');
  again.type = 'button';
  const note = addNote(thread, text);
  note.classList.add('problem');
  note.append(' ', again);
  again.addEventListener('click', () => {
    note.remove();
    retry();
  });
}

/** Shows that the bot is at work, until the returned function is called. @param {Thread} thread */
export function startWaiting(thread) {
  const dots = element('div', 'typing', ...['', '', ''].map(() => element('span', '')));
  dots.setAttribute('aria-hidden', 'true');
  append(thread, dots);
  return () => dots.remove();
}

/** @template {HTMLElement} T @param {Thread} thread @param {T} child */
function append(thread, child) {
  thread.element.append(child);
  child.scrollIntoView({ block: 'nearest' });
  return child;
}

/** @param {string} name */
function byline(name) {
  const now = new Date();
  const time = element('time', '', now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  time.dateTime = now.toISOString();
  return element('p', 'byline', element('span', 'name', name), ' ', time);
}

function avatar() {
  const image = element('img', 'avatar');
  image.src = '/chat/favicon.svg';
  image.alt = '';
  return image;
}
