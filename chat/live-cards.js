// @ts-check
import { toCardCall } from './outgoing.js';
import { element } from './page.js';
import { CARD_TYPE, renderCard } from './render-card.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} View a card in a message, as the person sees it
 * @property {Message} message
 * @property {Attachment} base what everybody was sent
 * @property {Attachment} [own] what the bot showed this person instead
 * @property {HTMLElement} element
 * @property {string} [refreshedFor] the language for which it was refreshed last
 * @property {number} calls how often the bot was asked: only its latest answer counts
 */

/**
 * Shows the cards of messages, and lets the bot show each reader another one in place.
 *
 * @param {Bot} bot
 * @param {object} host
 * @param {() => boolean} host.isOld whether the client is one of those that cannot do that
 * @param {(message: Message, pressed: { title: string, data: unknown }) => void} host.press an Action.Submit
 * @param {(data: unknown) => void} host.notice every press
 * @param {(message: Message, text: string) => void} host.tell says something about a message
 */
export function createLiveCards(bot, { isOld, press, notice, tell }) {
  /** @type {Set<View>} */
  const views = new Set();

  /** @param {View} view */
  function draw(view) {
    const hadFocus = view.element.contains(document.activeElement);
    const bubble = renderCard(isOld() ? view.base : (view.own ?? view.base), {
      isOld: isOld(),
      onSubmit: (pressed) => {
        notice(pressed.data);
        press(view.message, pressed);
      },
      onExecute: (pressed) => {
        notice(pressed.data);
        call(view, pressed, 'manual');
      },
    });
    view.element.replaceChildren(bubble);
    if (!hadFocus) return;
    bubble.tabIndex = -1;
    bubble.focus();
  }

  /** @param {View} view @param {{ title?: string, verb?: string, data?: unknown }} action @param {'automatic' | 'manual'} trigger */
  async function call(view, action, trigger) {
    const { message, element } = view;
    view.calls += 1;
    const { calls } = view;
    view.refreshedFor = bot.language();
    element.setAttribute('aria-busy', 'true');
    // Who reads something else need not hear that a card is now in their language.
    if (trigger === 'automatic') element.setAttribute('aria-live', 'off');
    else element.removeAttribute('aria-live');
    const answer = await bot.invoke('adaptiveCard/action', toCardCall(action, trigger), message.thread, message.id);
    if (calls !== view.calls) return;
    element.removeAttribute('aria-busy');
    const { type, value } = answer.body ?? {};
    if (type === CARD_TYPE) {
      view.own = { contentType: CARD_TYPE, content: value };
      draw(view);
    } else if (trigger === 'automatic') {
      view.refreshedFor = undefined;
    } else {
      tell(message, answer.problem ?? toNote(type, value));
    }
  }

  return {
    /** Makes the place of a card in a message. @param {Message} message @param {Attachment} base */
    add(message, base) {
      /** @type {View} */
      const view = { message, base, element: element('div', 'card-place'), calls: 0 };
      views.add(view);
      draw(view);
      return view.element;
    },

    /** Refreshes what is in sight for who reads it now, as Teams does; says whether there was anything. */
    refresh() {
      let isAny = false;
      for (const view of views) {
        if (!view.element.isConnected) views.delete(view);
        const action = view.own?.content?.refresh?.action ?? view.base.content?.refresh?.action;
        const isShared = view.message.thread.place === 'channel' && view.element.checkVisibility();
        if (!action || !isShared || isOld() || view.refreshedFor === bot.language()) continue;
        isAny = true;
        call(view, action, 'automatic');
      }
      return isAny;
    },

    /** Draws all of them again, as another client would. */
    redraw() {
      for (const view of views) draw(view);
    },
  };
}

/** @param {unknown} type @param {any} value what the bot answered in place of a card */
function toNote(type, value) {
  if (type === 'application/vnd.microsoft.activity.message') return `Signpost says: ${value}`;
  if (type === 'application/vnd.microsoft.error')
    return `Signpost cannot do that: ${value?.message ?? 'it says not why'}`;
  return 'No reply: Signpost kept silent';
}
