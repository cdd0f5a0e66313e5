// @ts-check
import { readResults, readWords } from './extension-result.js';
import { toSearchCall } from './outgoing.js';
import { element, part } from './page.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./extension-result.js').Result} Result */
/** @typedef {import('./thread.js').Composer} Composer */

const PAUSE_MS = 200;

/**
 * Makes the view that searches codes and guides, and puts the chosen card into a message box.
 *
 * @param {Bot} bot
 * @returns {(composer: Composer) => void} opens it for a message box
 */
export function createSearch(bot) {
  const dialog = part('search', HTMLDialogElement);
  const words = part('search-words', HTMLInputElement);
  const state = part('search-state', HTMLElement);
  const list = part('search-results', HTMLElement);
  /** @type {Composer | undefined} */
  let composer;
  /** @type {Result[]} */
  let results = [];
  /** Whether they answer what stands there now: nobody wants to choose what they are about to replace. */
  let isCurrent = false;
  /** Whether Enter was pressed before they came. */
  let isAwaited = false;
  let active = -1;
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  async function ask() {
    if (!composer) return;
    asked += 1;
    const number = asked;
    const answer = await bot.invoke('composeExtension/query', toSearchCall(words.value.trim()), composer.where());
    // An answer that comes late is not one to what stands there now.
    if (number !== asked || !dialog.open) return;
    isCurrent = true;
    results = readResults(answer);
    list.replaceChildren(...results.map(createOption));
    state.textContent = answer.problem ?? readWords(answer) ?? countOf(results);
    state.classList.toggle('problem', answer.problem !== undefined);
    activate(results.length > 0 ? 0 : -1);
    if (isAwaited) choose(0);
    isAwaited = false;
  }

  /** @param {Result} result @param {number} index */
  function createOption(result, index) {
    const option = element(
      'div',
      'result',
      element('span', 'name', result.title),
      element('span', 'preview', result.text),
    );
    option.id = `search-result-${index}`;
    option.setAttribute('role', 'option');
    option.addEventListener('click', () => choose(index));
    option.addEventListener('pointermove', () => activate(index));
    return option;
  }

  /** @param {number} index */
  function activate(index) {
    active = index;
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(position === index));
    }
    const option = list.children[index];
    words.setAttribute('aria-expanded', String(results.length > 0));
    if (option) words.setAttribute('aria-activedescendant', option.id);
    else words.removeAttribute('aria-activedescendant');
    return option;
  }

  /** @param {number} index */
  function choose(index) {
    const result = results[index];
    if (!result) return;
    dialog.close();
    composer?.insert(result.attachment);
  }

  words.addEventListener('input', () => {
    clearTimeout(pause);
    asked += 1;
    isCurrent = false;
    isAwaited = false;
    pause = setTimeout(ask, PAUSE_MS);
  });
  words.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (event.key === 'Enter' && !isCurrent) isAwaited = words.value.trim() !== '';
    else if (event.key === 'Enter') choose(active);
    else if (!['ArrowDown', 'ArrowUp'].includes(event.key) || results.length === 0) return;
    else activate((active + step + results.length) % results.length)?.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
  });
  dialog.addEventListener('close', () => clearTimeout(pause));

  return (forComposer) => {
    if (dialog.open) return;
    composer = forComposer;
    words.value = '';
    results = [];
    isCurrent = false;
    isAwaited = false;
    list.replaceChildren();
    state.textContent = 'Searching …';
    activate(-1);
    dialog.showModal();
    void ask();
  };
}

/** @param {Result[]} results */
function countOf({ length }) {
  if (length === 0) return 'Nothing found.';
  return length === 1 ? '1 result' : `${length} results`;
}
