// @ts-check
import { element, part } from './page.js';

/** @typedef {import('./message.js').Message} Message */
/** @typedef {{ label: string, act: () => void }} MenuItem */

const GAP = 4;

/**
 * Makes the menu of every message; one at a time is open.
 *
 * @param {(message: Message) => MenuItem[]} itemsOf
 * @returns {(message: Message, button: HTMLButtonElement) => void} opens it beside the button
 */
export function createMessageMenu(itemsOf) {
  const menu = part('message-menu', HTMLElement);
  /** @type {HTMLButtonElement | undefined} */
  let opener;

  /** @returns {HTMLElement[]} */
  const items = () => [...menu.querySelectorAll('button')];

  menu.addEventListener('toggle', (event) => {
    opener?.setAttribute('aria-expanded', String(event.newState === 'open'));
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return menu.hidePopover();
    const to = target(event.key, items());
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  // It goes along with its message.
  const follow = () => {
    if (opener && menu.matches(':popover-open')) place(menu, opener);
  };
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  window.addEventListener('resize', follow);

  return (message, button) => {
    const isOpen = menu.matches(':popover-open');
    if (isOpen) menu.hidePopover();
    if (isOpen && opener === button) return;
    opener = button;
    menu.replaceChildren(...itemsOf(message).map((item) => createItem(item, menu, button)));
    menu.showPopover();
    place(menu, button);
    items()[0]?.focus();
  };
}

/** @param {MenuItem} item @param {HTMLElement} menu @param {HTMLButtonElement} opener */
function createItem({ label, act }, menu, opener) {
  const button = element('button', 'menu-item', label);
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('role', 'menuitem');
  button.addEventListener('click', () => {
    menu.hidePopover();
    opener.focus();
    act();
  });
  return button;
}

/** Where a key leads from the item that has the focus. @param {string} key @param {HTMLElement[]} items */
function target(key, items) {
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at - 1);
  if (key === 'Home') return items[0];
  return key === 'End' ? items.at(-1) : undefined;
}

/** Below the button, or above where there is no room; never beyond the edge. @param {HTMLElement} menu @param {HTMLElement} button */
function place(menu, button) {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRoom = bottom + GAP + height <= window.innerHeight;
  menu.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
  menu.style.top = `${isRoom ? bottom + GAP : Math.max(GAP, top - GAP - height)}px`;
}
