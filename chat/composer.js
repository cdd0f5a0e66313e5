// @ts-check
import { part } from './page.js';

/** @typedef {import('./activity.js').Place} Place */

/**
 * Makes the message box grow with what is in it and send it.
 *
 * @param {(text: string) => void} send
 */
export function createComposer(send) {
  const form = part('composer', HTMLFormElement);
  const textarea = part('composer-text', HTMLTextAreaElement);
  const mention = part('mention', HTMLInputElement);
  const mentionChoice = part('mention-choice', HTMLLabelElement);
  const mentionPill = part('mention-pill', HTMLElement);

  textarea.addEventListener('input', () => grow(textarea));
  textarea.addEventListener('keydown', (event) => {
    // While an input method composes (Chinese, Japanese), Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = textarea.value;
    textarea.focus();
    if (text.trim() === '') return;
    textarea.value = '';
    grow(textarea);
    send(text);
  });
  mention.addEventListener('change', () => {
    mentionPill.hidden = !mention.checked;
  });

  return {
    focus: () => textarea.focus(),

    /** Everything in a personal chat is meant for the bot. @param {Place} place */
    isMentioned: (place) => place === 'channel' && mention.checked,

    /** @param {Place} place */
    show(place) {
      mentionChoice.hidden = place !== 'channel';
      mentionPill.hidden = place !== 'channel' || !mention.checked;
    },
  };
}

/** @param {HTMLTextAreaElement} textarea */
function grow(textarea) {
  textarea.style.height = 'auto';
  textarea.style.height = `${textarea.scrollHeight}px`;
}
