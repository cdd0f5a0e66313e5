// @ts-check
import { element } from './page.js';
import { renderCard } from './render-card.js';

/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * Shows in a message box the card that will be sent with the text.
 *
 * @param {HTMLElement} place
 * @param {() => void} onRemoved
 */
export function createDraftCard(place, onRemoved) {
  /** @type {Attachment | undefined} */
  let shown;
  let changes = 0;

  function remove() {
    changes += 1;
    shown = undefined;
    place.replaceChildren();
    place.hidden = true;
  }

  /** @param {Attachment} attachment */
  function show(attachment) {
    changes += 1;
    shown = attachment;
    const bubble = renderCard(attachment, {});
    // Its buttons are for those who read it when it has been sent.
    bubble.inert = true;
    const scroller = element('div', 'draft-scroller', bubble);
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'group');
    scroller.setAttribute('aria-label', 'Card to send');
    const button = element('button', 'remove', 'Remove card');
    button.type = 'button';
    button.addEventListener('click', () => {
      remove();
      onRemoved();
    });
    place.replaceChildren(scroller, button);
    place.hidden = false;
  }

  return {
    show,
    remove,
    isEmpty: () => shown === undefined,

    /** @returns {Attachment[]} */
    content: () => (shown ? [shown] : []),

    /** Shows a card that is still to come, if nothing has changed until then. @param {Promise<Attachment | undefined>} coming */
    async showWhenReady(coming) {
      changes += 1;
      const begun = changes;
      const attachment = await coming;
      if (attachment && begun === changes) show(attachment);
    },
  };
}
