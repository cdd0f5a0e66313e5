// @ts-check

/** @typedef {'localStorage' | 'sessionStorage'} Storage for all tabs and later visits, or for one tab */

/**
 * Reads what the browser keeps; undefined where that is nothing, or it may keep nothing.
 *
 * @param {Storage} storage
 * @param {string} key
 */
export function readStored(storage, key) {
  try {
    return window[storage].getItem(`signpost.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets the browser keep something. Says whether it does: private windows may refuse, and there is an end of room.
 *
 * @param {Storage} storage
 * @param {string} key
 * @param {string} value
 */
export function store(storage, key, value) {
  try {
    window[storage].setItem(`signpost.${key}`, value);
    return true;
  } catch {
    return false;
  }
}
