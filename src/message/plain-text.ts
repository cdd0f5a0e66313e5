import { decodeHTMLStrict } from 'entities';

/** Attributes have values: `a <b && c> d` is no tag. */
const TAG_END = String.raw`(?:\s[^<>=]{0,200}=[^<>]{0,2000}|\s?\/)?>`;

/** Tags that Teams puts around what people write; `<ErrorCode>` of a pasted document stays. */
const LINE_MARKUP = new RegExp(
  `</?(?:attachment|quoted|blockquote|br|div|h[1-6]|hr|img|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)${TAG_END}`,
  'gi',
);
/** Teams may show a title in place of an address; the address is what tells. */
const LINK = /<a\s[^<>]{0,500}?href="([^"<>]{1,2000})"[^<>]{0,500}>/gi;
const INLINE_MARKUP = new RegExp(`</?(?:[abisu]|code|em|font|span|strong)${TAG_END}`, 'gi');

/** A mention, its name included: digits in names are not codes. */
const MENTION = /<at(?:\s[^<>]{0,200})?>[^<>]{0,200}<\/at>/gi;
const MENTION_SPAN = /<span\s[^<>]{0,200}schema\.skype\.com\/Mention[^<>]{0,200}>[^<>]{0,200}<\/span>/gi;

/** Characters nobody sees: zero-width ones, soft hyphens, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Blanks of every width, the no-break ones of HTML among them. */
const BLANK = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** Full-width letters, digits and marks, as Chinese keyboards write them. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const PERCENT_ENCODED = /(?:%[\da-f]{2})+/gi;
/** An address that came through another redirect is encoded twice. */
const MAX_ENCODINGS = 2;

/** Turns what Teams delivers, HTML or plain, into the text that a person sees. */
export function toPlainText(raw: string): string {
  const unmarked = raw.includes('<') ? removeMarkup(raw) : raw;
  // Only entities that end in a semicolon: `&timestamp=` of an address must not become a multiplication sign.
  const decoded = unmarked.includes('&') ? decodeHTMLStrict(unmarked) : unmarked;
  return unifyWidth(decodePercent(decoded).replace(INVISIBLE, '').normalize('NFC'));
}

function removeMarkup(html: string): string {
  return html
    .replace(MENTION_SPAN, ' ')
    .replace(MENTION, ' ')
    .replace(LINK, ' $1 ')
    .replace(LINE_MARKUP, '\n')
    .replace(INLINE_MARKUP, '');
}

/** Only these: full compatibility normalization would make a digit of the footnote mark in "AADSTS50011²". */
function unifyWidth(text: string): string {
  return text
    .replace(BLANK, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

function decodePercent(text: string): string {
  let decoded = text;
  for (let round = 0; round < MAX_ENCODINGS && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(PERCENT_ENCODED, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    });
  }
  return decoded;
}
