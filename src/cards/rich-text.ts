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
const PIECES = /`([^`]+)`|(https:\/\/[^\s`\P{ASCII}]{1,300}[\w/#])/gu;

/** Cuts a text of `locales/` into runs: literal names in backticks monospaced, addresses as links. */
export function toRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECES)) {
    if (match.index > end) runs.push(plain(text.slice(end, match.index)));
    const [whole, literal, url] = match;
    runs.push(literal === undefined ? link(url ?? whole) : mono(literal));
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push(plain(text.slice(end)));
  return runs;
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
