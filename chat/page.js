// @ts-check

/**
 * Finds a part of index.html by its id.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function part(id, type) {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`index.html has no ${type.name} with the id "${id}"`);
}

/**
 * Makes an element of a class, holding nodes and plain texts.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/**
 * Finds a part of an element by a selector.
 *
 * @template {HTMLElement} T
 * @param {HTMLElement} whole
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function within(whole, selector, type) {
  const found = whole.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`${whole.tagName} has no ${type.name} at "${selector}"`);
}
