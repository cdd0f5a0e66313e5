// @ts-check
import { readSetting, saveSetting } from './settings.js';
import { addNote } from './thread.js';

/** @typedef {import('./people.js').Person} Person */
/** @typedef {import('./thread.js').Thread} Thread */

/** The bot keeps a language that somebody presses, and then no longer follows the menus of this page. @param {Person} person @param {unknown} data of what they pressed */
export function rememberChoice({ id }, data) {
  const { action, language: chosen } = /** @type {{ action?: string, language?: string }} */ (data ?? {});
  if (action === 'chooseLanguage') saveSetting(`chosenLanguage.${id}`, chosen === 'automatic' ? '' : `${chosen}`);
}

/** Says why a menu changes nothing, where that is so. @param {Person} person @param {Thread} thread */
export function explainChoice({ id }, thread) {
  if (!readSetting(`chosenLanguage.${id}`)) return;
  addNote(
    thread,
    'A language that was chosen in the chat wins: send `language` and press Automatic to follow this menu',
  );
}
