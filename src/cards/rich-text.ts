/** A piece of a RichTextBlock, which shows its text as it is: nothing in it can act as Markdown. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly fontType?: 'Monospace';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly color?: 'Accent';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };
}

/** An address has only ASCII characters: in Chinese the sentence goes on behind it without a blank. */
const PIECES = /(`[^`]+`|https:\/\/[^\s`\u0080-\uFFFF]{1,300}[\w/#])/;

/** Cuts a text of `locales/` into runs: literal names in backticks monospaced, addresses as links. */
export function toRuns(text: string): TextRun[] {
  return text
    .split(PIECES)
    .filter((piece) => piece !== '')
    .map(toRun);
}

function toRun(piece: string): TextRun {
  if (piece.startsWith('`') && piece.length > 2 && piece.endsWith('`')) return mono(piece.slice(1, -1));
  return piece.startsWith('https://') && PIECES.test(piece) ? link(piece) : plain(piece);
}

/** The text that the runs show, for a terminal or a voice. */
export function toText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

export function plain(text: string): TextRun {
  return { type: 'TextRun', text };
}

export function mono(text: string): TextRun {
  return { type: 'TextRun', text, fontType: 'Monospace' };
}

function link(url: string): TextRun {
  return { type: 'TextRun', text: url, color: 'Accent', selectAction: { type: 'Action.OpenUrl', title: url, url } };
}
