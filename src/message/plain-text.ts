import { decodeHTMLStrict } from 'entities';

/** Tags that Teams puts around what people write; `<ErrorCode>` of a pasted document stays. */
const LINE_MARKUP =
  /<\/?(?:attachment|blockquote|br|div|h[1-6]|hr|img|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)(?:\s[^<>]{0,2000})?\/?>/gi;
const INLINE_MARKUP = /<\/?(?:[abisu]|code|em|font|span|strong)(?:\s[^<>]{0,2000})?\/?>/gi;

/** A mention, its name included: digits in names are not codes. */
const MENTION = /<at(?:\s[^<>]{0,200})?>[^<>]{0,200}<\/at>/gi;
const MENTION_SPAN = /<span\s[^<>]{0,200}schema\.skype\.com\/Mention[^<>]{0,200}>[^<>]{0,200}<\/span>/gi;

/** Characters nobody sees: zero-width ones, soft hyphens, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const PERCENT_ENCODED = /(?:%[\da-f]{2}){1,200}/gi;
/** An address that came through another redirect is encoded twice. */
const MAX_ENCODINGS = 2;

/** Turns what Teams delivers, HTML or plain, into the text that a person sees. */
export function toPlainText(raw: string): string {
  const unmarked = raw.includes('<') ? removeMarkup(raw) : raw;
  // Only entities that end in a semicolon: `&timestamp=` of an address must not become a multiplication sign.
  const decoded = unmarked.includes('&') ? decodeHTMLStrict(unmarked) : unmarked;
  return decodePercent(decoded).replace(INVISIBLE, '').normalize('NFKC');
}

function removeMarkup(html: string): string {
  return html.replace(MENTION_SPAN, ' ').replace(MENTION, ' ').replace(LINE_MARKUP, '\n').replace(INLINE_MARKUP, '');
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
