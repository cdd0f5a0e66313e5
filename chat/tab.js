// @ts-check

/** @typedef {'personal' | 'channel'} Place */

const INSTALLED = ' installed';

/** What holds until the page is left, where the browser keeps nothing. @type {Map<string, string>} */
const remembered = new Map();

/**
 * Names the conversation of this tab in a place, the same after a reload.
 *
 * Every tab has conversations of its own, so that none gets the replies of another.
 *
 * @param {Place} place
 */
export function conversationOf(place) {
  const suffix = suffixOf(place);
  return place === 'personal' ? `a:local-${suffix}` : `19:local-${suffix}@thread.tacv2`;
}

/** Begins a new conversation, of which Signpost knows nothing yet. @param {Place} place */
export function startOver(place) {
  const suffix = Math.random().toString(36).slice(2, 10);
  write(place, suffix);
  return suffix;
}

/** Whether Signpost was installed in the conversation of this place. @param {Place} place */
export function isInstalled(place) {
  return read(place)?.endsWith(INSTALLED) ?? false;
}

/** @param {Place} place */
export function markInstalled(place) {
  write(place, `${suffixOf(place)}${INSTALLED}`);
}

/** @param {Place} place */
function suffixOf(place) {
  return (read(place) ?? startOver(place)).replace(INSTALLED, '');
}

/** @param {Place} place */
function read(place) {
  try {
    return sessionStorage.getItem(`signpost.${place}`) ?? undefined;
  } catch {
    return remembered.get(place);
  }
}

/** @param {Place} place @param {string} value */
function write(place, value) {
  try {
    sessionStorage.setItem(`signpost.${place}`, value);
  } catch {
    remembered.set(place, value);
  }
}
