import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { CardReply } from '../reply';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Wraps a reply for Teams: one card and no text, since Teams splits a message that has both. */
export function toActivity(reply: CardReply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    locale: reply.language,
    summary: reply.view.summary,
    attachments: [toAttachment(reply)],
  };
}

/** The card of a reply as an attachment. */
export function toAttachment({ card }: CardReply): Attachment {
  return { contentType: CARD_TYPE, content: card };
}
