// @ts-check
import { loadLanguages, pickLanguage } from './languages.js';
import { part } from './page.js';
import { readSetting, saveSetting } from './settings.js';

/** @typedef {import('./tab.js').Place} Place */

/**
 * Sets up the choices in the header: where one is, who one is, and how the page looks.
 *
 * @param {object} host
 * @param {() => void} host.onPlace
 * @param {() => void} host.onLanguage
 * @param {() => void} host.onClient
 */
export function createHeader({ onPlace, onLanguage, onClient }) {
  const language = part('language', HTMLSelectElement);
  const client = part('client', HTMLSelectElement);
  const channel = part('place-channel', HTMLInputElement);

  setUpTheme();
  void setUpLanguages(language, onLanguage);
  client.value = readSetting('client') === 'old' ? 'old' : 'current';
  client.addEventListener('change', () => {
    saveSetting('client', client.value);
    onClient();
  });
  for (const radio of [channel, part('place-personal', HTMLInputElement)]) radio.addEventListener('change', onPlace);

  return {
    /** @returns {Place} */
    place: () => (channel.checked ? 'channel' : 'personal'),

    language: () => language.value,

    /** Whether the client is one of the oldest, which know no Action.Execute. */
    isOldClient: () => client.value === 'old',
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

/** @param {HTMLSelectElement} select @param {() => void} onLanguage */
async function setUpLanguages(select, onLanguage) {
  const languages = await loadLanguages();
  const options = languages.map(({ tag, name }) => {
    const option = new Option(name, tag);
    option.lang = tag;
    return option;
  });
  const chosen = readSetting('language');
  select.replaceChildren(...options);
  select.value = pickLanguage(chosen ? [chosen, ...navigator.languages] : navigator.languages, languages);
  select.addEventListener('change', () => {
    saveSetting('language', select.value);
    onLanguage();
  });
}
