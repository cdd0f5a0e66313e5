// @ts-check
import { catchEye } from './arrival.js';
import { personOf } from './people.js';
import { addNote } from './thread.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./message.js').Message} Message */

/**
 * Makes what follows the addresses by which Teams leads to its own messages and chats: on this page, too, they lead nowhere else.
 *
 * @param {ReadonlyMap<string, Message>} messages
 * @param {(place: Place) => void} goTo
 * @returns {(from: Message, address: string) => boolean} says whether the address is one of those
 */
export function createTeamsLinks(messages, goTo) {
  /** @param {Message} message */
  function show({ element, thread }) {
    goTo(thread.place);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    catchEye(element);
  }

  return ({ thread }, address) => {
    const url = URL.parse(address);
    if (url?.hostname !== 'teams.microsoft.com') return false;
    const { pathname, searchParams } = url;
    const [, , kind, , id = ''] = pathname.split('/').map(decodeURIComponent);
    const message = kind === 'message' ? messages.get(id) : undefined;
    const person = personOf(searchParams.get('users')?.split(':').at(-1));
    if (message) show(message);
    else if (person) addNote(thread, `In Teams this opens a chat with ${person.name}`);
    else addNote(thread, 'In Teams this opens what this page does not have');
    return true;
  };
}
