// @ts-check
import { toCardCall } from './outgoing.js';
import { element } from './page.js';
import { membersOf, REQUESTER } from './people.js';
import { CARD_TYPE, renderCard } from './render-card.js';
import { isChannel } from './tab.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./people.js').Person} Person */
/** @typedef {import('./people.js').Reader} Reader */
/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./message.js').Attachment} Attachment */

/**
 * @typedef {object} View a card in a message, as its readers see it
 * @property {Message} message
 * @property {Attachment} base what everybody was sent
 * @property {Map<Person, Attachment>} own what the bot showed somebody instead
 * @property {HTMLElement} element
 * @property {string} [refreshedFor] the reader for whom it was refreshed last
 * @property {number} calls how often the bot was asked: only its latest answer counts
 */

/**
 * Shows the cards of messages, and lets the bot show each reader another one in place.
 *
 * @param {Bot} bot
 * @param {object} host
 * @param {(place: Place) => boolean} host.isOld whether the client there is one of those that cannot do that
 * @param {(message: Message, pressed: { title: string, data: unknown }) => void} host.press an Action.Submit
 * @param {(person: Person, data: unknown) => void} host.notice every press
 * @param {(message: Message, url: string) => boolean} host.follow shows what an address leads to, where the page has it itself
 * @param {(message: Message, text: string, person: Person) => void} host.tell says something about a message to one of its readers
 */
export function createLiveCards(bot, { isOld, press, notice, follow, tell }) {
  /** @type {Set<View>} */
  const views = new Set();

  /** @param {View} view */
  function draw(view) {
    const { place } = view.message.thread;
    const reader = bot.readerOf(place);
    const hadFocus = view.element.contains(document.activeElement);
    const bubble = renderCard(isOld(place) ? view.base : shownTo(view, reader), {
      isOld: isOld(place),
      people: membersOf(place),
      follow: (url) => follow(view.message, url),
      onSubmit: (pressed) => {
        notice(reader.person, pressed.data);
        press(view.message, pressed);
      },
      onExecute: (pressed) => {
        notice(reader.person, pressed.data);
        call(view, pressed, 'manual');
      },
    });
    view.element.replaceChildren(bubble);
    if (!hadFocus) return;
    bubble.tabIndex = -1;
    bubble.focus();
  }

  /** The place of a card now: a message that is updated gets a new one. @param {View} view */
  function currentOf(view) {
    return [...views].find(({ message: { id }, element }) => id === view.message.id && element.isConnected) ?? view;
  }

  /** @param {View} view @param {{ title?: string, verb?: string, data?: unknown }} action @param {'automatic' | 'manual'} trigger */
  async function call(view, action, trigger) {
    const { message, element } = view;
    const reader = bot.readerOf(message.thread.place);
    view.calls += 1;
    const { calls } = view;
    view.refreshedFor = toKey(reader);
    element.setAttribute('aria-busy', 'true');
    // Who reads something else need not hear that a card is now in their language.
    if (trigger === 'automatic') element.setAttribute('aria-live', 'off');
    else element.removeAttribute('aria-live');
    const answer = await bot.invoke('adaptiveCard/action', toCardCall(action, trigger), message.thread, message.id);
    if (calls !== view.calls && trigger === 'automatic') return;
    element.removeAttribute('aria-busy');
    const { type, value } = answer.body ?? {};
    if (type === CARD_TYPE) {
      const shown = currentOf(view);
      // Who pressed is answered, whatever came to everybody meanwhile.
      shown.calls += 1;
      shown.element.removeAttribute('aria-busy');
      shown.own.set(reader.person, { contentType: CARD_TYPE, content: value });
      draw(shown);
    } else if (trigger === 'automatic') {
      view.refreshedFor = undefined;
    } else {
      tell(message, answer.problem ?? toNote(reader.person, type, value), reader.person);
    }
  }

  return {
    /** Makes the place of a card in a message. @param {Message} message @param {Attachment} base */
    add(message, base) {
      /** @type {View} */
      const view = { message, base, own: new Map(), element: element('div', 'card-place'), calls: 0 };
      views.add(view);
      draw(view);
      return view.element;
    },

    /** Refreshes what is in sight for who reads it now, as Teams does; says whether there was anything. */
    refresh() {
      let isAny = false;
      for (const view of views) {
        if (!view.element.isConnected) views.delete(view);
        const { place } = view.message.thread;
        const reader = bot.readerOf(place);
        const { action, userIds } = shownTo(view, reader).content?.refresh ?? view.base.content?.refresh ?? {};
        const isShared = isChannel(place) && view.element.checkVisibility();
        const isMeant = !userIds?.length || userIds.includes(reader.person.id);
        if (!action || !isShared || !isMeant || isOld(place) || view.refreshedFor === toKey(reader)) continue;
        isAny = true;
        call(view, action, 'automatic');
      }
      return isAny;
    },

    /** Draws all of them in a place again, as another client or person would see them. @param {(place: Place) => boolean} isThere */
    redraw(isThere) {
      for (const view of views) if (isThere(view.message.thread.place)) draw(view);
    },
  };
}

/** @param {View} view @param {Reader} reader */
function shownTo({ own, base }, { person }) {
  return own.get(person) ?? base;
}

/** @param {Reader} reader */
function toKey({ person, language }) {
  return `${person.id} ${language}`;
}

/** @param {Person} person @param {unknown} type @param {any} value what the bot answered in place of a card */
function toNote(person, type, value) {
  const whom = person === REQUESTER ? 'you' : person.name;
  if (type === 'application/vnd.microsoft.activity.message') return `Signpost tells ${whom} alone: ${value}`;
  if (type === 'application/vnd.microsoft.error')
    return `Signpost cannot do that: ${value?.message ?? 'it says not why'}`;
  return 'No reply: Signpost kept silent';
}
