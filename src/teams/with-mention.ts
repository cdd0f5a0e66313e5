import type { Activity } from 'botbuilder';
import type { Person } from '../escalation/escalation';

/** Lets Teams tell a person of a card in a conversation with others: without being named they may not notice it. */
export function withMention(activity: Partial<Activity>, { id, name }: Person): Partial<Activity> {
  const [attachment] = activity.attachments ?? [];
  if (!attachment || name === '') return activity;
  const text = `<at>${name}</at>`;
  const { content } = attachment;
  const mention = { type: 'mention', text, mentioned: { id, name } };
  const card = {
    ...content,
    body: [{ type: 'TextBlock', text, wrap: true }, ...content.body],
    msteams: { entities: [mention] },
  };
  return { ...activity, attachments: [{ ...attachment, content: card }] };
}
