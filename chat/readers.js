// @ts-check
import { loadLanguages, pickLanguage } from './languages.js';
import { element, part } from './page.js';
import { EXPERTS, REQUESTER } from './people.js';
import { readSetting, saveSetting } from './settings.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./people.js').Person} Person */
/** @typedef {import('./people.js').Reader} Reader */
/** @typedef {import('./languages.js').Language} Language */

/**
 * Sets up who sits before each pane, and how: their language, and the client of the requester.
 *
 * @param {object} host
 * @param {(place: 'own' | 'experts') => void} host.onLanguage
 * @param {() => void} host.onExpert
 * @param {() => void} host.onClient
 */
export function createReaders({ onLanguage, onExpert, onClient }) {
  const language = part('language', HTMLSelectElement);
  const expertLanguage = part('expert-language', HTMLSelectElement);
  const client = part('client', HTMLSelectElement);
  const isSpoken = loadLanguages();
  let expert = EXPERTS.find(({ id }) => id === readSetting('expert')) ?? EXPERTS[0];

  /** @param {Person} chosen */
  async function become(chosen) {
    expert = chosen;
    saveSetting('expert', chosen.id);
    const spoken = await isSpoken;
    if (expert === chosen) expertLanguage.value = languageOf(chosen, spoken);
    onExpert();
  }

  part('requester-name', HTMLElement).textContent = REQUESTER.name;
  part('expert', HTMLFieldSetElement).append(...EXPERTS.map((person) => toChoice(person, expert, become)));
  language.addEventListener('change', () => {
    saveSetting(`language.${REQUESTER.id}`, language.value);
    onLanguage('own');
  });
  expertLanguage.addEventListener('change', () => {
    saveSetting(`language.${expert.id}`, expertLanguage.value);
    onLanguage('experts');
  });
  client.value = readSetting('client') === 'old' ? 'old' : 'current';
  client.addEventListener('change', () => {
    saveSetting('client', client.value);
    onClient();
  });

  return {
    /** Resolves once the languages are known. */
    isReady: isSpoken.then((spoken) => {
      language.replaceChildren(...spoken.map(toOption));
      language.value = languageOf(REQUESTER, spoken);
      expertLanguage.replaceChildren(...spoken.map(toOption));
      expertLanguage.value = languageOf(expert, spoken);
    }),

    /** @param {Place} place @returns {Reader} */
    of: (place) =>
      place === 'experts'
        ? { person: expert, language: expertLanguage.value }
        : { person: REQUESTER, language: language.value },

    /** Whether the client is one of the oldest, which know no Action.Execute. @param {Place} place */
    isOld: (place) => place !== 'experts' && client.value === 'old',
  };
}

/** The language that they chose before, else that of the browser. @param {Person} person @param {Language[]} spoken */
function languageOf({ id }, spoken) {
  const chosen = readSetting(`language.${id}`);
  return pickLanguage(chosen ? [chosen, ...navigator.languages] : navigator.languages, spoken);
}

/** @param {Language} language */
function toOption({ tag, name }) {
  const option = new Option(name, tag);
  option.lang = tag;
  return option;
}

/** @param {Person} person @param {Person} chosen @param {(person: Person) => void} become */
function toChoice(person, chosen, become) {
  const radio = element('input', '');
  radio.type = 'radio';
  radio.name = 'expert';
  radio.value = person.id;
  radio.checked = person === chosen;
  radio.addEventListener('change', () => become(person));
  return element('label', '', radio, element('span', '', person.name));
}
