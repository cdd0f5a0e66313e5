// @ts-check

/** @typedef {import('./people.js').Person} Person */

const DATASET = 'graph.microsoft.com/users';

/**
 * Fills the people pickers of a card with people, as Teams does: by names, and with their ids in the directory as values.
 *
 * @param {any} part of a card, or all of it
 * @param {readonly Person[]} people
 * @returns {any}
 */
export function fillPeoplePickers(part, people) {
  if (Array.isArray(part)) return part.map((inner) => fillPeoplePickers(inner, people));
  if (typeof part !== 'object' || part === null) return part;
  const filled = Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, fillPeoplePickers(inner, people)]),
  );
  if (!isPicker(part)) return filled;
  const own = filled.choices ?? [];
  const others = people.filter(({ aadObjectId }) => !own.some((/** @type {any} */ { value }) => value === aadObjectId));
  const choices = others.map(({ name, aadObjectId }) => ({ title: name, value: aadObjectId }));
  // Whatever style it asks for, Teams shows a box that opens.
  return { ...filled, style: 'compact', choices: [...own, ...choices] };
}

/** @param {any} part */
function isPicker({ type, 'choices.data': data }) {
  return type === 'Input.ChoiceSet' && data?.type === 'Data.Query' && `${data.dataset}`.split('?')[0] === DATASET;
}
