import { toPlainText } from '../message/plain-text';
import { readCardText } from './card-text';
import type { Incoming } from './incoming';
import { parseContent } from './parse-content';
import { splitQuotes } from './split-quotes';

/** The name of who is quoted: digits in names are no codes. */
const AUTHOR = /<strong[^<>]{0,200}itemprop="mri"[^<>]{0,200}>[^<>]{0,300}<\/strong>/gi;

/** Cards of Teams, of older apps, of connectors. */
const CARD = /^application\/vnd\.microsoft\.(?:card|teams\.card)\./;

/** Beyond this a quote is a log. */
const MAX_LENGTH = 100_000;

type Attachment = NonNullable<Incoming['attachments']>[number];

/** Reads what a person quoted, forwarded or attached, in plain text; undefined where they did nothing of the kind. */
export function readQuoted({ attachments, entities }: Incoming): string | undefined {
  const quotes = [
    ...(attachments ?? []).flatMap(textsOf),
    ...(entities ?? [])
      .filter(({ type }) => type === 'quotedReply')
      .map((entity) => textOf(entity.quotedReply, 'preview')),
  ];
  const text = quotes
    .map((quote) => toPlainText(quote ?? '').trim())
    .join('\n')
    .slice(0, MAX_LENGTH);
  return text.trim() === '' ? undefined : text;
}

function textsOf({ contentType, content }: Attachment): (string | undefined)[] {
  switch (contentType) {
    case 'text/html':
      return typeof content === 'string' ? splitQuotes(content).quotes.map((quote) => quote.replace(AUTHOR, ' ')) : [];
    case 'messageReference':
      return [textOf(parseContent(content), 'messagePreview')];
    case 'forwardedMessageReference':
      return [textOf(parseContent(content), 'originalMessageContent')];
    default:
      return CARD.test(contentType ?? '') ? [readCardText(parseContent(content))] : [];
  }
}

function textOf(content: unknown, property: string): string | undefined {
  const value: unknown = typeof content === 'object' && content !== null ? Reflect.get(content, property) : undefined;
  return typeof value === 'string' ? value : undefined;
}
