// @ts-check
import { newId } from './activity.js';
import { createComposer } from './composer.js';
import { element } from './page.js';

/** @typedef {import('./thread.js').Composer} Composer */
/** @typedef {import('./composer.js').ComposerHost} ComposerHost */

/**
 * Makes the end of a thread: a button that opens a message box for a reply.
 *
 * @param {Pick<ComposerHost, 'where' | 'send' | 'search' | 'unfurl'>} host
 */
export function createReplyFoot(host) {
  const button = element('button', 'quiet reply-button', 'Reply');
  button.type = 'button';
  const foot = element('div', 'thread-foot', button);
  // A message box is no message.
  foot.setAttribute('aria-live', 'off');
  /** @type {Composer | undefined} */
  let composer;

  /** Opens the message box, and keeps what is in it where it is open already. */
  function open() {
    if (composer) return composer;
    const form = element('form', 'composer');
    foot.replaceChildren(form);
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    });
    composer = createComposer(form, {
      ...host,
      id: `reply-${newId()}`,
      label: 'Reply in this thread',
      placeholder: 'Reply',
      end: 'Cancel',
      onEnd: close,
      send: (draft) => {
        close();
        host.send(draft);
      },
    });
    composer.show('channel');
    return composer;
  }

  function close() {
    composer = undefined;
    foot.replaceChildren(button);
    button.focus();
  }

  button.addEventListener('click', () => {
    open().focus();
    foot.scrollIntoView({ block: 'nearest' });
  });
  return { foot, composer: open };
}
