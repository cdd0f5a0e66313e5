// @ts-check
import { readResults, readWords } from './extension-result.js';
import { toExplainCall } from './outgoing.js';
import { element, part } from './page.js';
import { membersOf } from './people.js';
import { renderCard } from './render-card.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./bot.js').Answer} Answer */
/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./people.js').Person} Person */

/** The sizes that Teams has names for. */
const SIZES = new Map([
  ['small', { width: 280, height: 200 }],
  ['medium', { width: 600, height: 520 }],
  ['large', { width: 960, height: 720 }],
]);

/**
 * Makes the dialog of "Explain this error".
 *
 * @param {Bot} bot
 * @param {(person: Person, data: unknown) => void} notice every press
 * @returns {(message: Message) => void} opens it for a message
 */
export function createExplainDialog(bot, notice) {
  const dialog = part('task', HTMLDialogElement);
  const title = part('task-title', HTMLElement);
  const body = part('task-body', HTMLElement);
  /** The message it was opened for, and how often the bot was asked since: only the latest answer counts. @type {{ message: Message, asked: number } | undefined} */
  let opened;

  /** @param {'composeExtension/fetchTask' | 'composeExtension/submitAction'} name @param {unknown} [data] */
  async function ask(name, data) {
    if (!opened) return;
    const { message } = opened;
    const asked = { message, asked: opened.asked + 1 };
    opened = asked;
    body.setAttribute('aria-busy', 'true');
    const answer = await bot.invoke(name, toExplainCall(message, data), message.thread);
    if (opened !== asked) return;
    body.removeAttribute('aria-busy');
    if (answer.problem) showProblem(answer.problem, () => ask(name, data));
    else show(answer, message);
  }

  /** @param {Answer} answer @param {Message} message */
  function show(answer, message) {
    const { type, value } = answer.body?.task ?? {};
    const [result] = readResults(answer);
    if (type === 'continue') showCard(value, message.thread.place);
    else if (type === 'message') showWords(`${value}`);
    else if (result) {
      dialog.close();
      message.thread.composer().insert(result.attachment);
    } else if (readWords(answer)) showWords(`${readWords(answer)}`);
    else dialog.close();
  }

  /** @param {any} value of a task @param {Place} place */
  function showCard({ title: heading, width, height, card }, place) {
    title.textContent = `${heading ?? 'Signpost'}`;
    dialog.style.setProperty('--width', `${SIZES.get(width)?.width ?? width ?? 600}px`);
    dialog.style.setProperty('--height', `${SIZES.get(height)?.height ?? height ?? 520}px`);
    const press = (/** @type {{ data: unknown }} */ { data }) => {
      notice(bot.readerOf(place).person, data);
      ask('composeExtension/submitAction', data);
    };
    replace(renderCard(card ?? {}, { onSubmit: press, onExecute: press, people: membersOf(place) }));
  }

  /** @param {string} words */
  function showWords(words) {
    replace(element('p', 'words', words));
  }

  /** @param {string} problem @param {() => void} retry */
  function showProblem(problem, retry) {
    const again = element('button', 'link', 'Try again');
    again.type = 'button';
    again.addEventListener('click', retry);
    replace(element('p', 'note problem', problem.replaceAll('`', ''), ' ', again));
  }

  /** The focus goes to what is new, since what was pressed is gone. @param {HTMLElement} content */
  function replace(content) {
    body.replaceChildren(content);
    body.scrollTop = 0;
    body.focus();
  }

  dialog.addEventListener('close', () => {
    opened = undefined;
    body.replaceChildren();
  });

  return (message) => {
    opened = { message, asked: 0 };
    title.textContent = 'Explain this error';
    body.replaceChildren(element('p', 'words', 'Signpost is reading the message …'));
    dialog.showModal();
    body.focus();
    ask('composeExtension/fetchTask');
  };
}
