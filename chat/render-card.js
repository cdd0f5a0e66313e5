// @ts-check
import { AdaptiveCards } from './adaptive-cards.js';
import { registerMentions } from './card-mentions.js';
import { hostConfig } from './host-config.js';
import { fillPeoplePickers } from './people-picker.js';

/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} Client what shows a card, and what to do with a pressed button of it
 * @property {(pressed: { title: string, data: unknown }) => void} [onSubmit]
 * @property {(pressed: { title: string, verb?: string, data: unknown }) => void} [onExecute]
 * @property {(url: string) => boolean} [follow] shows what an address leads to, where the page has it itself
 * @property {boolean} [isOld] as the oldest clients, which know no Action.Execute and show its fallback
 * @property {readonly import('./people.js').Person[]} [people] whom one can pick
 */

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * Renders an attachment as a bubble; what is no card says so.
 *
 * @param {Attachment} attachment
 * @param {Client} client
 * @returns {HTMLElement}
 */
export function renderCard({ contentType, content }, client) {
  if (contentType !== CARD_TYPE) return textBubble(`This page cannot show an attachment of type ${contentType}.`);
  const bubble = document.createElement('div');
  bubble.className = 'bubble card';
  if (typeof content?.lang === 'string') bubble.lang = content.lang;
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.onInlineCardExpanded = (action, isExpanded) => {
      if (isExpanded) action.card.renderedElement?.scrollIntoView({ block: 'nearest' });
    };
    card.onExecuteAction = (action) => execute(action, client);
    card.parse(fillPeoplePickers(content, client.people ?? []), teamsContext(content, client.isOld ?? false));
    // The renderer takes note of every other language only: its pattern goes on where it stopped.
    if (bubble.lang) card.lang = bubble.lang;
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

/** Adaptive Cards as Teams knows them: version 1.5, with mentions. @param {any} content @param {boolean} isOld */
function teamsContext(content, isOld) {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  /** @type {import('adaptivecards').CardObjectRegistry<import('adaptivecards').Action>} */
  const actions = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultActions(actions);
  if (isOld) actions.unregister('Action.Execute');
  context.setActionRegistry(actions);
  /** @type {import('adaptivecards').CardObjectRegistry<import('adaptivecards').CardElement>} */
  const elements = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultElements(elements);
  registerMentions(elements, content);
  context.setElementRegistry(elements);
  return context;
}

/** @param {import('adaptivecards').Action} action @param {Client} client */
function execute(action, { onSubmit, onExecute, follow }) {
  const title = action.title ?? action.tooltip ?? 'a button';
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    const url = action.url ?? '';
    if (!/^(https?:|mailto:)/i.test(url) || follow?.(url)) return;
    window.open(url, '_blank', 'noopener,noreferrer');
  } else if (action instanceof AdaptiveCards.ExecuteAction) {
    onExecute?.({ title, verb: action.verb, data: action.data ?? {} });
  } else if (action instanceof AdaptiveCards.SubmitAction) {
    onSubmit?.({ title, data: action.data ?? {} });
  }
}
