/** Rich text, divided into what a person wrote and what they quoted. */
interface SplitText {
  readonly own: string;
  readonly quotes: readonly string[];
}

const START = '<blockquote';
const END = '</blockquote>';

/** Teams marks a quote of a message by this; other indented text is the person's own. */
const IS_QUOTE = /^<blockquote\s[^<>]{0,500}schema\.skype\.com\/Reply/i;

/** Takes the quotes of messages out of rich text. Written without one pattern for all, which could try again and again. */
export function splitQuotes(html: string): SplitText {
  const quotes: string[] = [];
  let own = '';
  let index = 0;
  for (let start = html.indexOf(START); start !== -1; start = html.indexOf(START, index)) {
    const end = html.indexOf(END, start);
    const after = end === -1 ? html.length : end + END.length;
    own += html.slice(index, start);
    const block = html.slice(start, after);
    if (IS_QUOTE.test(block)) quotes.push(block);
    else own += block;
    index = after;
  }
  return { own: own + html.slice(index), quotes };
}
