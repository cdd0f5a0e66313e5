// @ts-check

/** @typedef {'theme' | 'client' | 'expert' | 'escalates' | `language.${string}` | `chosenLanguage.${string}`} Setting what is somebody's ends in their id */

/**
 * Reads what was chosen on an earlier visit; undefined at the first, or where the browser keeps nothing.
 *
 * @param {Setting} name
 * @returns {string | undefined}
 */
export function readSetting(name) {
  try {
    return localStorage.getItem(`signpost.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a choice. Where the browser forbids that, the choice holds until the page is closed.
 *
 * @param {Setting} name
 * @param {string} value
 */
export function saveSetting(name, value) {
  try {
    localStorage.setItem(`signpost.${name}`, value);
  } catch {
    // Private windows may refuse.
  }
}
