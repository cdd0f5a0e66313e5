/** Whether a text with markup says, but for tags and blanks, nothing else than a plain one. */
export function repeats(markup: string, text: string): boolean {
  let inMarkup = skipMarkup(markup, 0);
  let inText = skipBlanks(text, 0);
  while (inMarkup < markup.length && inText < text.length) {
    if (markup.charCodeAt(inMarkup) !== text.charCodeAt(inText)) return false;
    inMarkup = skipMarkup(markup, inMarkup + 1);
    inText = skipBlanks(text, inText + 1);
  }
  return inMarkup === markup.length && inText === text.length;
}

/** Past blanks, tags and no-break spaces written as entities. */
function skipMarkup(markup: string, start: number): number {
  let index = skipBlanks(markup, start);
  while (index < markup.length) {
    const end = endOfPiece(markup, index);
    if (end === index) return index;
    index = skipBlanks(markup, end);
  }
  return index;
}

function endOfPiece(markup: string, index: number): number {
  if (markup[index] === '<') return markup.indexOf('>', index) + 1 || markup.length;
  return markup.startsWith('&nbsp;', index) ? index + '&nbsp;'.length : index;
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}

/** Blank, tabulator, line end, no-break space, and the wide blank of Chinese keyboards. */
function isBlank(charCode: number): boolean {
  return charCode <= 0x20 || charCode === 0xa0 || charCode === 0x3000;
}
