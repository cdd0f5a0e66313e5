// @ts-check
import { createDraftCard } from './draft-card.js';
import { findLink } from './link.js';
import { part, within } from './page.js';
import { isChannel } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./message.js').Attachment} Attachment */
/** @typedef {import('./activity.js').Where} Where */
/** @typedef {{ text: string, isMentioned: boolean, attachments: Attachment[] }} Draft */

/**
 * @typedef {object} ComposerHost
 * @property {string} id of the field
 * @property {string} label
 * @property {string} placeholder
 * @property {string} end what the button in the corner says
 * @property {() => void} onEnd
 * @property {() => Where} where what is written goes to
 * @property {(draft: Draft) => void} send
 * @property {(composer: import('./thread.js').Composer) => void} search
 * @property {(url: string, where: Where) => Promise<Attachment | undefined>} unfurl finds the card of a pasted address
 */

/**
 * Makes a message box that grows with what is in it, takes a card along and sends both.
 *
 * @param {HTMLFormElement} form
 * @param {ComposerHost} host
 */
export function createComposer(form, { id, label, placeholder, end, onEnd, where, send, search, unfurl }) {
  form.append(part('composer-template', HTMLTemplateElement).content.cloneNode(true));
  form.setAttribute('aria-label', label);
  const textarea = within(form, 'textarea', HTMLTextAreaElement);
  const mention = within(form, '.mention-choice input', HTMLInputElement);
  const mentionChoice = within(form, '.mention-choice', HTMLLabelElement);
  const pill = within(form, '.pill', HTMLElement);
  const endButton = within(form, '.end', HTMLButtonElement);
  const card = createDraftCard(within(form, '.draft-card', HTMLElement), () => textarea.focus());
  const hint = within(form, '.hint', HTMLElement);
  textarea.id = id;
  hint.id = `${id}-hint`;
  textarea.setAttribute('aria-describedby', hint.id);
  textarea.placeholder = placeholder;
  textarea.setAttribute('aria-label', label);
  endButton.textContent = end;

  const composer = {
    focus: () => textarea.focus(),
    where,

    /** Puts a card beside the text, to be sent with it. @param {Attachment} attachment */
    insert(attachment) {
      card.show(attachment);
      textarea.focus();
    },

    /** Everything in a personal chat is meant for the bot. @param {Place} place */
    show(place) {
      mentionChoice.hidden = !isChannel(place);
      pill.hidden = !isChannel(place) || !mention.checked;
    },

    /** Leaves it as it was in the beginning. */
    reset() {
      textarea.value = '';
      grow(textarea);
      card.remove();
    },
  };

  textarea.addEventListener('input', () => grow(textarea));
  textarea.addEventListener('keydown', (event) => {
    // While an input method composes (Chinese, Japanese), Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  textarea.addEventListener('paste', async ({ clipboardData }) => {
    const link = findLink(clipboardData?.getData('text') ?? '');
    if (link && card.isEmpty()) card.showWhenReady(unfurl(link, where()));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const draft = {
      text: textarea.value,
      isMentioned: !mentionChoice.hidden && mention.checked,
      attachments: card.content(),
    };
    textarea.focus();
    if (draft.text.trim() === '' && draft.attachments.length === 0) return;
    composer.reset();
    send(draft);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    search(composer);
  });
  mention.addEventListener('change', () => {
    pill.hidden = !mention.checked;
  });
  within(form, '.search-button', HTMLButtonElement).addEventListener('click', () => search(composer));
  endButton.addEventListener('click', onEnd);
  return composer;
}

/** @param {HTMLTextAreaElement} textarea */
function grow(textarea) {
  textarea.style.height = 'auto';
  textarea.style.height = `${textarea.scrollHeight}px`;
}
