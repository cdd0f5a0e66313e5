// @ts-check
import people from './people.json' with { type: 'json' };

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {{ id: string, aadObjectId: string, name: string }} Person */
/** @typedef {{ person: Person, language: string }} Reader who looks at a pane; `language` is a BCP 47 tag */

export const TENANT_ID = people.tenantId;

/** Who asks: in every tab, place and language the same person to the bot. @type {Person} */
export const REQUESTER = people.requester;

/** Who answers in the escalation channel. @type {readonly Person[]} */
export const EXPERTS = people.experts;

/** Finds a person by an id of theirs. @param {string | undefined} id @returns {Person | undefined} */
export function personOf(id) {
  return [REQUESTER, ...EXPERTS].find((person) => person.id === id || person.aadObjectId === id);
}

/** Who is in a conversation, as a people picker of Teams offers them. @param {Place} place @returns {readonly Person[]} */
export function membersOf(place) {
  if (place === 'personal') return [REQUESTER];
  return place === 'experts' ? EXPERTS : [REQUESTER, ...EXPERTS];
}

/** How the page calls who wrote something; what nobody wrote is Signpost's. @param {Person | undefined} author */
export function callName(author) {
  if (!author) return 'Signpost';
  return author === REQUESTER ? 'You' : author.name;
}
