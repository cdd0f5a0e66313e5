// @ts-check
import { element } from './page.js';

/** @typedef {import('./message.js').Message} Message */

/**
 * Lets the person change a message of theirs, in its place.
 *
 * @param {Message} message
 * @param {(text: string) => void} save
 */
export function startEdit(message, save) {
  const bubbles = message.element.querySelector('.bubbles');
  if (!(bubbles instanceof HTMLElement) || message.element.querySelector('.edit')) return;
  const textarea = element('textarea', '');
  textarea.value = message.text;
  textarea.rows = Math.min(8, message.text.split('\n').length + 1);
  textarea.setAttribute('aria-label', 'Your message');
  const saveButton = element('button', 'primary', 'Save');
  const cancelButton = element('button', 'quiet', 'Cancel');
  cancelButton.type = 'button';
  const form = element('form', 'edit', textarea, element('div', 'edit-foot', saveButton, cancelButton));

  function end() {
    form.remove();
    bubbles?.removeAttribute('hidden');
    message.element.querySelector('button')?.focus();
  }

  textarea.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') end();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit();
  });
  cancelButton.addEventListener('click', end);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = textarea.value;
    end();
    if (text.trim() !== '' && text !== message.text) save(text);
  });
  bubbles.hidden = true;
  bubbles.before(form);
  textarea.focus();
}
