// @ts-check
import { readStored, store } from './storage.js';

/** @typedef {'theme' | 'client' | 'expert' | 'escalates' | `language.${string}` | `chosenLanguage.${string}`} Setting what is somebody's ends in their id */

/**
 * Reads what was chosen on an earlier visit; undefined at the first, or where the browser keeps nothing.
 *
 * @param {Setting} name
 * @returns {string | undefined}
 */
export function readSetting(name) {
  return readStored('localStorage', name);
}

/**
 * Remembers a choice. Where the browser forbids that, the choice holds until the page is closed.
 *
 * @param {Setting} name
 * @param {string} value
 */
export function saveSetting(name, value) {
  store('localStorage', name, value);
}
