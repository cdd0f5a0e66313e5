import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Reply } from '../reply';

/** Wraps a reply for Teams: one card and no text, since Teams splits a message that has both. */
export function toActivity({ language, view, card }: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    locale: language,
    summary: view.summary,
    attachments: [CardFactory.adaptiveCard(card)],
  };
}
