// @ts-check

/**
 * The looks of Teams for the Adaptive Cards renderer: sizes here, colours in theme.css.
 *
 * The colours are CSS variables, so that a card already in the conversation follows a change of theme.
 */
export const hostConfig = {
  supportsInteractivity: true,
  fontTypes: {
    default: fontType('var(--font)'),
    monospace: fontType('var(--font-mono)'),
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--stroke)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: containerStyle('default'),
    emphasis: containerStyle('emphasis'),
    accent: containerStyle('accent'),
    good: containerStyle('good'),
    attention: containerStyle('attention'),
    warning: containerStyle('warning'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  inputs: {
    label: { inputSpacing: 'small' },
    errorMessage: { color: 'attention', size: 'small' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { weight: 'bolder' },
  },
  // Below the page's own headings of level 1 and 2.
  textBlock: { headingLevel: 3 },
};

/** @param {string} fontFamily */
function fontType(fontFamily) {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
  };
}

/** @param {string} name */
function containerStyle(name) {
  return {
    backgroundColor: `var(--card-${name})`,
    foregroundColors: {
      default: textColor('default'),
      dark: textColor('dark'),
      light: textColor('light'),
      accent: textColor('accent'),
      good: textColor('good'),
      warning: textColor('warning'),
      attention: textColor('attention'),
    },
  };
}

/** @param {string} name */
function textColor(name) {
  const highlight = 'var(--card-highlight)';
  return {
    default: `var(--card-text-${name})`,
    subtle: `var(--card-text-${name === 'default' ? 'subtle' : name})`,
    highlightColors: { default: highlight, subtle: highlight },
  };
}
