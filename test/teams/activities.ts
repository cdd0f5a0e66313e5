import type { Incoming } from '../../src/teams/incoming';

export const bot = { id: '28:signpost', name: 'Signpost' };
export const ann = { id: '29:ann', name: 'Ann Example' };

type Entity = NonNullable<Incoming['entities']>[number];

/** What a person wrote to Signpost alone. */
export function personalMessage(text: string, others: Partial<Incoming> = {}): Incoming {
  return {
    type: 'message',
    id: 'message-1',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/teams/',
    from: ann,
    recipient: bot,
    conversation: { id: 'a:personal', conversationType: 'personal' },
    text,
    locale: 'en-US',
    value: undefined,
    ...others,
  };
}

/** What a person wrote in a thread of a channel; without a mention of Signpost among the `entities` it is for others. */
export function channelMessage(text: string, others: Partial<Incoming> = {}): Incoming {
  return personalMessage(text, {
    conversation: { id: '19:support@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true },
    ...others,
  });
}

/** The entity that Teams sends for a mention: its text is the name in mark-up. */
export function mentionOf({ id, name }: { id: string; name: string }): Entity {
  return { type: 'mention', locale: undefined, mentioned: { id, name }, text: `<at>${name}</at>` };
}
