// @ts-check
import { hostConfig } from './host-config.js';

/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} Presses what to do with a pressed button of a card
 * @property {(pressed: { title: string, data: unknown }) => void} [onSubmit]
 * @property {(pressed: { title: string, verb?: string, data: unknown }) => void} [onExecute]
 * @property {boolean} [isOld] as the oldest clients, which know no Action.Execute and show its fallback
 */

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** @type {typeof import('adaptivecards')} */
const AdaptiveCards = Reflect.get(window, 'AdaptiveCards');

/**
 * Renders an attachment as a bubble; what is no card says so.
 *
 * @param {Attachment} attachment
 * @param {Presses} presses
 * @returns {HTMLElement}
 */
export function renderCard({ contentType, content }, presses) {
  if (contentType !== CARD_TYPE) return textBubble(`This page cannot show an attachment of type ${contentType}.`);
  const bubble = document.createElement('div');
  bubble.className = 'bubble card';
  if (typeof content?.lang === 'string') bubble.lang = content.lang;
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.onExecuteAction = (action) => execute(action, presses);
    card.parse(content, teamsContext(presses.isOld ?? false));
    const element = card.render();
    if (!element) throw new Error('the card renders to nothing');
    for (const link of element.querySelectorAll('a')) link.rel = 'noopener noreferrer';
    bubble.append(element);
    return bubble;
  } catch {
    return textBubble(`${content?.fallbackText ?? 'This page cannot show the card.'}`);
  }
}

/** @param {string} text */
export function textBubble(text) {
  const bubble = document.createElement('div');
  bubble.className = 'bubble text';
  bubble.textContent = text;
  return bubble;
}

/** Adaptive Cards as Teams knows them: version 1.5. @param {boolean} isOld */
function teamsContext(isOld) {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  /** @type {import('adaptivecards').CardObjectRegistry<import('adaptivecards').Action>} */
  const actions = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultActions(actions);
  if (isOld) actions.unregister('Action.Execute');
  context.setActionRegistry(actions);
  return context;
}

/** @param {import('adaptivecards').Action} action @param {Presses} presses */
function execute(action, { onSubmit, onExecute }) {
  const title = action.title ?? action.tooltip ?? 'a button';
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (/^(https?:|mailto:)/i.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
  } else if (action instanceof AdaptiveCards.ExecuteAction) {
    onExecute?.({ title, verb: action.verb, data: action.data ?? {} });
  } else if (action instanceof AdaptiveCards.SubmitAction) {
    onSubmit?.({ title, data: action.data ?? {} });
  }
}

// A card is no control: only what is inside it takes the focus.
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

// Signpost writes no Markdown: whatever looks like it is shown as it stands.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};
