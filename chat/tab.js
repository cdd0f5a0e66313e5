// @ts-check
import { readStored, store } from './storage.js';

/** @typedef {'personal' | 'channel'} OwnPlace of which every tab has one of its own */
/** @typedef {OwnPlace | 'experts'} Place */
/** @typedef {OwnPlace | 'lastEvent'} Key under which a tab keeps something */

/** @type {readonly Place[]} */
export const PLACES = ['personal', 'channel', 'experts'];

const ESCALATION_CHANNEL = '19:local-experts@thread.tacv2';
const INSTALLED = ' installed';

/** What holds until the page is left, where the browser keeps nothing. @type {Map<string, string>} */
const remembered = new Map();

/**
 * Names the conversation of this tab in a place, the same after a reload.
 *
 * Every tab has conversations of its own, so that none gets the replies of another; the escalation channel is one for all.
 *
 * @param {Place} place
 */
export function conversationOf(place) {
  if (place === 'experts') return ESCALATION_CHANNEL;
  const suffix = suffixOf(place);
  return place === 'personal' ? `a:local-${suffix}` : `19:local-${suffix}@thread.tacv2`;
}

/** Whether many people read there, in threads. @param {Place} place */
export function isChannel(place) {
  return place !== 'personal';
}

/** Begins a new conversation, of which Signpost knows nothing yet. @param {OwnPlace} place */
export function startOver(place) {
  const suffix = Math.random().toString(36).slice(2, 10);
  write(place, suffix);
  return suffix;
}

/** Whether Signpost was installed in the conversation of this place. @param {OwnPlace} place */
export function isInstalled(place) {
  return read(place)?.endsWith(INSTALLED) ?? false;
}

/** @param {OwnPlace} place */
export function markInstalled(place) {
  write(place, `${suffixOf(place)}${INSTALLED}`);
}

/** Names the last that this tab heard from the bot, also before a reload; empty at its first visit. */
export function readLastEvent() {
  return read('lastEvent') ?? '';
}

/** @param {string} id */
export function rememberLastEvent(id) {
  write('lastEvent', id);
}

/** @param {OwnPlace} place */
function suffixOf(place) {
  return (read(place) ?? startOver(place)).replace(INSTALLED, '');
}

/** @param {Key} key */
function read(key) {
  return readStored('sessionStorage', key) ?? remembered.get(key);
}

/** @param {Key} key @param {string} value */
function write(key, value) {
  if (!store('sessionStorage', key, value)) remembered.set(key, value);
}
