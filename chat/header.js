// @ts-check
import { part } from './page.js';
import { readSetting, saveSetting } from './settings.js';
import { PLACES } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./tab.js').OwnPlace} OwnPlace */

/** Where both panes have room beside each other; panes.css names the same width. */
const IS_WIDE = window.matchMedia('(min-width: 1000px)');

const NAMES = { personal: 'the personal chat', channel: 'the channel', experts: 'the escalation channel' };

/**
 * Sets up the choices that concern the whole page: what is in view, and how it looks.
 *
 * @param {(chosen: Place) => void} onPlace
 */
export function createHeader(onPlace) {
  const radios = new Map(PLACES.map((place) => [place, part(`place-${place}`, HTMLInputElement)]));
  const news = part('news', HTMLElement);
  /** @type {OwnPlace} */
  let ownPlace = 'personal';

  function readChoice() {
    const chosen = PLACES.find((place) => radios.get(place)?.checked) ?? ownPlace;
    if (chosen !== 'experts') ownPlace = chosen;
    // With both panes in view, the choice is only what the requester's pane shows.
    const shown = IS_WIDE.matches ? ownPlace : chosen;
    const radio = radios.get(shown);
    if (radio) radio.checked = true;
    for (const place of IS_WIDE.matches ? [shown, /** @type {const} */ ('experts')] : [shown]) tellNews(place, false);
    return shown;
  }

  /** @param {Place} place @param {boolean} isNew */
  function tellNews(place, isNew) {
    const radio = radios.get(place);
    radio?.toggleAttribute('data-news', isNew);
    if (isNew) radio?.setAttribute('aria-description', 'new messages');
    else radio?.removeAttribute('aria-description');
    news.textContent = isNew ? `New in ${NAMES[place]}` : '';
  }

  setUpTheme();
  for (const radio of radios.values()) radio.addEventListener('change', () => onPlace(readChoice()));
  IS_WIDE.addEventListener('change', () => onPlace(readChoice()));

  return {
    /** What was chosen to be seen; a browser that reloads the page may bring it back. */
    readChoice,

    /** Where the requester is. */
    place: () => ownPlace,

    /** Brings a place into view, as if it were chosen. @param {Place} place */
    goTo(place) {
      const radio = radios.get(place);
      if (!radio || radio.checked || (IS_WIDE.matches && place === 'experts')) return;
      radio.checked = true;
      onPlace(readChoice());
    },

    /** Draws the eye to a place that is not in view. @param {Place} place */
    tellNews: (place) => tellNews(place, true),
  };
}

function setUpTheme() {
  const theme = part('theme', HTMLSelectElement);
  theme.value = readSetting('theme') ?? 'system';
  if (theme.value === '') theme.value = 'system';
  const apply = () => {
    document.documentElement.dataset.theme = theme.value;
  };
  apply();
  theme.addEventListener('change', () => {
    apply();
    saveSetting('theme', theme.value);
  });
}
