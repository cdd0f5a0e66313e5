// @ts-check
import { hostConfig } from './host-config.js';

/**
 * @typedef {object} Reply what the page reads of an activity of the bot
 * @property {string} id
 * @property {string} [text]
 * @property {string} [summary]
 * @property {string} [locale]
 * @property {{ contentType: string, content?: any }[]} [attachments]
 */

/** @typedef {(pressed: { title: string, data: unknown }) => void} OnSubmit */

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** @type {typeof import('adaptivecards')} */
const AdaptiveCards = Reflect.get(window, 'AdaptiveCards');

/**
 * Renders the bubbles of a reply: its text, then each of its cards.
 *
 * @param {Reply} reply
 * @param {OnSubmit} onSubmit
 * @returns {HTMLElement[]}
 */
export function renderReply(reply, onSubmit) {
  const cards = (reply.attachments ?? []).map(({ contentType, content }) =>
    contentType === CARD_TYPE
      ? renderCard(content, reply, onSubmit)
      : textBubble(`This page cannot show an attachment of type ${contentType}.`),
  );
  return reply.text ? [textBubble(reply.text), ...cards] : cards;
}

/** @param {any} content @param {Reply} reply @param {OnSubmit} onSubmit */
function renderCard(content, reply, onSubmit) {
  const bubble = document.createElement('div');
  bubble.className = 'bubble card';
  if (content?.lang) bubble.lang = content.lang;
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.onExecuteAction = (action) => execute(action, onSubmit);
    card.parse(content, teamsContext());
    const element = card.render();
    if (!element) throw new Error('the card renders to nothing');
    for (const link of element.querySelectorAll('a')) link.rel = 'noopener noreferrer';
    bubble.append(element);
    return bubble;
  } catch {
    return textBubble(content?.fallbackText ?? reply.summary ?? 'This page cannot show the card.');
  }
}

/** Adaptive Cards as the oldest Teams clients know them: version 1.5, Action.Execute unknown, so that its fallback shows. */
function teamsContext() {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  /** @type {import('adaptivecards').CardObjectRegistry<import('adaptivecards').Action>} */
  const actions = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultActions(actions);
  actions.unregister('Action.Execute');
  context.setActionRegistry(actions);
  return context;
}

/** @param {import('adaptivecards').Action} action @param {OnSubmit} onSubmit */
function execute(action, onSubmit) {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (/^(https?:|mailto:)/i.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
  } else if (action instanceof AdaptiveCards.SubmitAction) {
    onSubmit({ title: action.title ?? action.tooltip ?? 'a button', data: action.data ?? {} });
  }
}

/** @param {string} text */
function textBubble(text) {
  const bubble = document.createElement('div');
  bubble.className = 'bubble text';
  bubble.textContent = text;
  return bubble;
}

// A card is no control: only what is inside it takes the focus.
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

// Signpost writes no Markdown: whatever looks like it is shown as it stands.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};
