// @ts-check
import { AdaptiveCards } from './adaptive-cards.js';
import { element } from './page.js';

/**
 * Teaches the text of a card to show those as mentions whom the card names; Teams leaves other `<at>` as they stand.
 *
 * @param {import('adaptivecards').CardObjectRegistry<import('adaptivecards').CardElement>} elements
 * @param {any} card
 */
export function registerMentions(elements, card) {
  const entities = Array.isArray(card?.msteams?.entities) ? card.msteams.entities : [];
  /** @type {string[]} */
  const texts = entities
    .filter((/** @type {any} */ { type, mentioned }) => type === 'mention' && mentioned?.id)
    .map((/** @type {any} */ { text }) => `${text}`);
  if (texts.length === 0) return;
  // A form is drawn when it is opened, so that there is no moment at which all of the card could be gone through.
  class MentioningTextBlock extends AdaptiveCards.TextBlock {
    /** @override */
    internalRender() {
      const rendered = super.internalRender();
      for (const node of [...(rendered?.childNodes ?? [])]) {
        if (node instanceof Text) node.replaceWith(...markMentions(node.data, texts));
      }
      return rendered;
    }
  }
  elements.register('TextBlock', MentioningTextBlock);
}

/** @param {string} words @param {string[]} texts such as `<at>Bo Expert</at>` */
function markMentions(words, texts) {
  /** @type {(string | HTMLElement)[]} */
  let pieces = [words];
  for (const text of texts) {
    const name = text.replace(/^<at[^>]{0,50}>|<\/at>$/g, '');
    pieces = pieces.flatMap((piece) => {
      if (typeof piece !== 'string') return [piece];
      return piece
        .split(text)
        .flatMap((part, index) => (index === 0 ? [part] : [element('span', 'mention', name), part]));
    });
  }
  return pieces;
}
