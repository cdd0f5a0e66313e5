// @ts-check

/** Lets a message catch the eye for a moment; one that is out of sight does so when it comes into view. @param {HTMLElement} element */
export function catchEye(element) {
  element.classList.add('arrived');
  element.addEventListener('animationend', function end({ animationName }) {
    if (animationName !== 'arrive') return;
    element.classList.remove('arrived');
    element.removeEventListener('animationend', end);
  });
}
