// @ts-check
import { element } from './page.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./people.js').Person} Person */
/** @typedef {ReturnType<typeof import('./composer.js').createComposer>} Composer */

/**
 * @typedef {object} Thread messages that belong together: a whole personal chat, or a post of a channel with its replies
 * @property {Place} place
 * @property {string} conversationId
 * @property {HTMLElement} element
 * @property {HTMLElement} [foot] what stays below all messages
 * @property {() => Composer} composer where a reply is written
 */

/** Puts something at the end of a thread, or after one of its messages. @template {HTMLElement} T @param {Thread} thread @param {T} child @param {HTMLElement} [after] */
export function append({ element: list, foot }, child, after) {
  const dots = list.querySelector(':scope > .typing:not(.inside)');
  if (after) after.after(child);
  else list.insertBefore(child, dots ?? foot ?? null);
  child.scrollIntoView({ block: 'nearest' });
  return child;
}

/** Adds a quiet line about the conversation; `code` between backticks. @param {Thread} thread @param {string} text @param {HTMLElement} [after] */
export function addNote(thread, text, after) {
  const pieces = text.split('`').map((piece, index) => (index % 2 ? element('code', '', piece) : piece));
  return append(thread, element('p', 'note', ...pieces), after);
}

/** Adds a quiet line for one person, below the message that it is about. @param {import('./message.js').Message} message @param {string} text @param {Person} reader */
export function addPrivateNote({ thread, element }, text, reader) {
  addNote(thread, text, element).dataset.reader = reader.id;
}

/** Leaves of such lines those for this person. @param {HTMLElement} log @param {Person} reader */
export function showPrivateNotes(log, reader) {
  for (const note of log.querySelectorAll('.note')) {
    if (note instanceof HTMLElement && note.dataset.reader) note.hidden = note.dataset.reader !== reader.id;
  }
}

/** Adds a quiet line with a way to try again. @param {Thread} thread @param {string} text @param {() => void} retry @param {HTMLElement} [after] */
export function addProblem(thread, text, retry, after) {
  const again = element('button', 'link', 'Send again');
  again.type = 'button';
  const note = addNote(thread, text, after);
  note.classList.add('problem');
  note.append(' ', again);
  again.addEventListener('click', () => {
    note.remove();
    retry();
  });
}

/** Shows that the bot is at work, until the returned function is called. @param {Thread} thread @param {HTMLElement} [after] */
export function startWaiting(thread, after) {
  const dots = element('div', 'typing', ...['', '', ''].map(() => element('span', '')));
  dots.setAttribute('aria-hidden', 'true');
  if (after) dots.classList.add('inside');
  append(thread, dots, after);
  return () => dots.remove();
}
