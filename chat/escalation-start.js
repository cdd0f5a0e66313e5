// @ts-check
import { element, part } from './page.js';
import { readSetting, saveSetting } from './settings.js';

/** @typedef {import('./message.js').Message} Message */

const MAKE_CHANNEL = 'escalate here for everyone';
const COMMANDS = ['open', MAKE_CHANNEL];

/**
 * Shows in the escalation channel the step with which it begins, and later, smaller, what an expert can ask of Signpost.
 *
 * @param {(text: string) => void} send says something to Signpost
 */
export function createEscalationStart(send) {
  const start = part('escalation-start', HTMLElement);
  const commands = part('commands', HTMLUListElement);
  let isDone = readSetting('escalates') !== undefined;

  function show() {
    start.classList.toggle('done', isDone);
    commands.hidden = !isDone;
  }

  commands.append(
    ...COMMANDS.map((text) => {
      const button = element('button', 'chip', element('span', 'mention', '@Signpost'), ` ${text}`);
      button.type = 'button';
      button.addEventListener('click', () => send(text));
      return element('li', '', button);
    }),
  );
  part('make-channel', HTMLButtonElement).addEventListener('click', () => send(MAKE_CHANNEL));
  show();

  return {
    /** Takes note of what was said there: it may be this step, or a request, which shows that it was made. @param {Message} message */
    notice({ id, author, text, thread }) {
      const isRequest = !author && thread.conversationId.endsWith(`=${id}`);
      if (isDone || !(isRequest || text.trim().toLowerCase().startsWith('escalate here'))) return;
      isDone = true;
      saveSetting('escalates', 'yes');
      show();
    },
  };
}
