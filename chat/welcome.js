// @ts-check
import { examples } from './examples.js';
import { element, part } from './page.js';
import { isInstalled, markInstalled } from './tab.js';

/** @typedef {import('./tab.js').OwnPlace} Place */

/**
 * Fills what a person sees before anything was said: examples to send, and the greeting with which Teams would begin.
 *
 * @param {(text: string) => void} send
 * @param {(place: Place) => void} install
 */
export function createWelcome(send, install) {
  const welcome = part('welcome', HTMLElement);
  const installation = part('installation', HTMLElement);
  /** @type {Place} */
  let shownPlace = 'personal';

  const items = examples.map(({ label, text }) => {
    const button = element('button', 'example', element('span', 'label', label), ' ', element('span', 'preview', text));
    button.type = 'button';
    button.addEventListener('click', () => send(text));
    return element('li', '', button);
  });
  part('examples', HTMLUListElement).append(...items);

  part('install', HTMLButtonElement).addEventListener('click', () => {
    markInstalled(shownPlace);
    install(shownPlace);
  });

  return {
    /** @param {Place} place */
    show(place) {
      shownPlace = place;
      installation.hidden = isInstalled(place);
      for (const hint of welcome.querySelectorAll('p')) {
        if (hint.dataset.place) hint.hidden = hint.dataset.place !== place;
      }
    },
  };
}
