import { z } from 'zod';
import { show } from '../answer';
import type { Library } from '../library';
import type { Message } from '../message/message';
import type { Topic } from '../message/topic';
import { readTopic } from '../read-topic';
import { toDialog } from './explain-dialog';
import type { Incoming } from './incoming';
import { type InvokeAnswer, refuse } from './invoke-answer';
import type { Responder } from './responder';
import { toMessage } from './to-message';

/** The message on which somebody chose "Explain this error". */
const openShape = z.object({
  messagePayload: z
    .object({
      /** The headline of a post in a channel. */
      subject: z.string().nullish(),
      body: z.object({ content: z.string().nullish() }).nullish(),
      attachments: z.array(z.object({ contentType: z.string().nullish(), content: z.unknown() })).nullish(),
    })
    .nullish(),
});

type Payload = NonNullable<z.infer<typeof openShape>['messagePayload']>;

/** Answers "Explain this error" on a message with a dialog. */
export function createDialogOpener(library: Library, { make, tell }: Responder): InvokeAnswer {
  return async (activity) => {
    const parsed = openShape.safeParse(activity.value);
    if (!parsed.success) return refuse(400, 'The value of composeExtension/fetchTask needs a messagePayload.');
    const read = toActivityOf(parsed.data.messagePayload ?? {}, activity);
    return make(
      activity,
      (audience) => {
        const message = toMessage(read, library);
        const topic = message ? explainable({ ...message, ...audience }, library) : NOTHING_FOUND;
        const reply = show(topic, { ...audience, isShared: false }, library);
        tell(reply, 'dialog');
        return toDialog(reply, topic, library);
      },
      (apology) => toDialog(apology, undefined, library),
    );
  };
}

/** The message is not what Teams sends to the bot, but is read in the same way. */
function toActivityOf({ subject, body, attachments }: Payload, activity: Incoming): Incoming {
  const content = [subject, body?.content].filter((part) => part != null).join('\n');
  const picture = content.includes('<img ') ? [{ contentType: 'image/*', content: undefined }] : [];
  return {
    ...activity,
    type: 'message',
    text: '',
    value: undefined,
    entities: [],
    attachments: [{ contentType: 'text/html', content }, ...picture, ...(attachments ?? [])],
  };
}

const NOTHING_FOUND: Topic = { about: 'help', occasion: 'nothingFound', found: [] };

/** Nobody called for anything in a message that somebody else wants explained. */
function explainable(message: Message, library: Library): Topic {
  const topic = readTopic(message, library);
  if (topic.about === 'codes' || topic.about === 'foreign' || topic.about === 'guide') return topic;
  if (topic.about !== 'help' && topic.about !== 'search') return NOTHING_FOUND;
  const isPicture = topic.about === 'help' && topic.occasion === 'picture';
  return { about: 'help', occasion: isPicture ? 'picture' : 'nothingFound', found: topic.found };
}
