// @ts-check
import { element } from './page.js';
import { EXPERTS } from './people.js';

/** @typedef {import('./people.js').Person} Person */

/** Draws a person as Teams does who has no picture: by initials, in a colour of their own. @param {Person} person */
export function portrait(person) {
  const initials = person.name
    .split(' ')
    .map(([first]) => first)
    .join('');
  const drawn = element('span', `avatar portrait-${EXPERTS.indexOf(person) + 1}`, initials);
  // The name stands beside it.
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}
