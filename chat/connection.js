// @ts-check
import { part } from './page.js';

/** @typedef {import('./events.js').State} State */

/**
 * Makes what says above the message box that replies cannot arrive, and why.
 *
 * @param {() => void} connect
 * @returns {(state: State) => void}
 */
export function createConnectionNotice(connect) {
  const notice = part('connection', HTMLElement);
  const words = part('connection-words', HTMLElement);
  const button = part('reconnect', HTMLButtonElement);
  let wasOpen = false;

  button.addEventListener('click', () => {
    button.hidden = true;
    connect();
  });

  return (state) => {
    notice.hidden = state === 'open';
    button.hidden = state !== 'displaced';
    if (state === 'lost') {
      words.textContent = wasOpen
        ? 'The connection to Signpost is lost. Trying again …'
        : 'Signpost cannot be reached. Trying again …';
    }
    if (state === 'displaced') words.textContent = 'Signpost is open in other tabs, and no longer in this one.';
    wasOpen ||= state === 'open';
  };
}
