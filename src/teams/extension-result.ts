import type { InvokeResponse, MessagingExtensionAttachment } from 'botbuilder';
import { toText } from '../cards/rich-text';
import type { Reply } from '../reply';
import { toAttachment } from './to-activity';

const PREVIEW_TYPE = 'application/vnd.microsoft.card.thumbnail';

/** Hands cards to the message extension, each with the line by which it is chosen. */
export function toCards(replies: readonly Reply[]): InvokeResponse {
  const attachments = replies.map(toExtensionAttachment);
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

/** Where a link is pasted, Teams shows cards of version 1.3; what is newer in Signpost's, it can do without. */
export function asOldCard(reply: Reply): Reply {
  return { ...reply, card: { ...reply.card, version: '1.3' } };
}

/** Says something in the message extension in place of a result. */
export function toWords(reply: Reply): InvokeResponse {
  return { status: 200, body: { composeExtension: { type: 'message', text: toLine(reply) } } };
}

function toExtensionAttachment(reply: Reply): MessagingExtensionAttachment {
  const { view, kind } = reply;
  const content = { title: view.summary, text: kind === 'notice' ? '' : lineBelow(reply) };
  return { ...toAttachment(reply), preview: { contentType: PREVIEW_TYPE, content } };
}

function toLine({ kind, view }: Reply): string {
  return kind === 'notice'
    ? [view.title, ...view.paragraphs.map(({ paragraph }) => paragraph)].join('. ')
    : view.summary;
}

/** Whose it is to act, or what the text says first. */
function lineBelow({ view }: Exclude<Reply, { kind: 'notice' }>): string {
  return view.actor[0]?.actorLine ?? toText(view.description);
}
