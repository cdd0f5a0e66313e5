// @ts-check
import { createComposer } from './composer.js';
import { createEscalationStart } from './escalation-start.js';
import { createHistory } from './history.js';
import { part } from './page.js';
import { conversationOf } from './tab.js';

/** @typedef {import('./composer.js').ComposerHost} ComposerHost */
/** @typedef {import('./message.js').Message} Message */

/**
 * Makes the pane of the escalation channel: where experts write, how it begins, and what it keeps.
 *
 * @param {Pick<ComposerHost, 'send' | 'search' | 'unfurl'> & {
 *   clear: () => void,
 *   show: import('./history.js').Show,
 * }} host
 */
export function createExpertsPane({ send, search, unfurl, clear, show }) {
  const history = createHistory('localStorage', 'escalationChannel', show);
  const composer = createComposer(part('experts-composer', HTMLFormElement), {
    id: 'experts-text',
    label: 'Message to the escalation channel',
    placeholder: 'Write to the experts',
    end: 'Clear channel',
    onEnd: () => {
      history.clear();
      clear();
      composer.focus();
    },
    where: () => ({ place: 'experts', conversationId: conversationOf('experts') }),
    send,
    search,
    unfurl,
  });
  composer.show('experts');
  const start = createEscalationStart((text) => {
    send({ text, isMentioned: true, attachments: [] });
    composer.focus();
  });

  return {
    composer,
    log: part('experts-conversation', HTMLElement),
    hasFocus: () => part('experts', HTMLElement).contains(document.activeElement),

    /** Shows what was said there before. */
    restore: history.restore,

    /** @param {Message} message */
    keep(message) {
      history.keep(message);
      start.notice(message);
    },
  };
}
