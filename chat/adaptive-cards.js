// @ts-check

/** The official renderer, which comes as a script of its own. @type {typeof import('adaptivecards')} */
export const AdaptiveCards = Reflect.get(window, 'AdaptiveCards');

// A card is no control: only what is inside it takes the focus.
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

// Signpost writes no Markdown: whatever looks like it is shown as it stands.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = () => {};
