import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { show } from '../answer';
import type { Library } from '../library';
import { OUTDATED } from '../message/card-action';
import { type Topic, topicShape } from '../message/topic';
import { readTopic } from '../read-topic';
import type { Reply } from '../reply';
import { toCards, toWords } from './extension-result';
import type { Incoming } from './incoming';
import { type InvokeAnswer, refuse } from './invoke-answer';
import { isSound, readPress } from './read-press';
import type { Responder } from './responder';
import { toAttachment } from './to-activity';
import { readAudience, toMessage } from './to-message';

/** The message on which somebody chose "Explain this error". */
const openShape = z.object({
  messagePayload: z
    .object({
      body: z.object({ content: z.string().nullish() }).nullish(),
      attachments: z.array(z.object({ contentType: z.string().nullish(), content: z.unknown() })).nullish(),
    })
    .nullish(),
});

const submitShape = z.object({ data: z.unknown() });
const postShape = z.object({ action: z.literal('post'), topic: topicShape });

interface ExplainDialog {
  readonly open: InvokeAnswer;
  readonly submit: InvokeAnswer;
}

/** Answers "Explain this error" on a message with a dialog, from which the card can be put into a reply. */
export function createExplainDialog(library: Library, responder: Responder): ExplainDialog {
  const present = (reply: Reply, topic?: Topic) => {
    responder.tell(reply, 'dialog');
    return toDialog(reply, topic, library);
  };

  const open: InvokeAnswer = async (activity) => {
    const parsed = openShape.safeParse(activity.value);
    if (!parsed.success) return refuse(400, 'The value of composeExtension/fetchTask needs a messagePayload.');
    const { body, attachments } = parsed.data.messagePayload ?? {};
    const rich = { contentType: 'text/html', content: body?.content };
    const read: Incoming = { ...activity, ...MESSAGE, attachments: [rich, ...(attachments ?? [])] };
    return responder.make(
      activity,
      (audience) => {
        const message = toMessage(read, library);
        const topic: Topic = message ? readTopic({ ...message, ...audience }, library) : NOTHING_FOUND;
        return present(show(topic, { ...audience, isShared: false }, library), topic);
      },
      present,
    );
  };

  const submit: InvokeAnswer = async (activity) => {
    const parsed = submitShape.safeParse(activity.value);
    if (!parsed.success) return refuse(400, 'The value of composeExtension/submitAction needs data.');
    const { data } = parsed.data;
    const post = postShape.safeParse(data);
    if (post.success && isSound(post.data.topic, library)) {
      const { topic } = post.data;
      return responder.make(
        activity,
        (audience) => toCards([show(topic, { ...audience, isShared: true }, library)]),
        toWords,
      );
    }
    const pressed = readPress(data, library) ?? OUTDATED;
    const asked = { text: '', pressed, isAddressed: true, ...readAudience(activity), isShared: false };
    const reply = await responder.reply(activity, () => asked);
    if (!reply) return refuse(400, 'The data of composeExtension/submitAction asks for nothing.');
    return present(reply, pressed.action === 'show' ? pressed.topic : undefined);
  };

  return { open, submit };
}

/** The message is not what Teams sends to the bot, but is read in the same way. */
const MESSAGE = { type: 'message', text: '', value: undefined, entities: [] };

const NOTHING_FOUND: Topic = { about: 'help', occasion: 'nothingFound', found: [] };

/** What others have nothing of stays in the dialog. */
const worthPosting: readonly Topic['about'][] = ['codes', 'guide', 'foreign'];

function toDialog(reply: Reply, topic: Topic | undefined, { languages }: Library): InvokeResponse {
  const phrases = languages.phrases(reply.language);
  const { content, contentType } = toAttachment(reply);
  const actions = topic && worthPosting.includes(topic.about) ? [postButton(phrases('dialog.post'), topic)] : [];
  const card = { contentType, content: { ...content, actions: [...actions, ...content.actions] } };
  const value = { title: phrases('dialog.title'), width: 'medium', height: 'large', card };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

function postButton(title: string, topic: Topic) {
  return { type: 'Action.Submit', title, data: { action: 'post', topic } };
}
