import type { InvokeResponse } from 'botbuilder';
import type { Library } from '../library';
import type { Topic } from '../message/topic';
import type { Reply } from '../reply';
import { toAttachment } from './to-activity';

/** What a press on the button below the card asks: to put it into a reply. */
interface PostAction {
  readonly action: 'post';
  readonly topic: Topic;
}

/** What others have nothing of stays in the dialog. */
const worthPosting: readonly Topic['about'][] = ['codes', 'guide', 'foreign'];

/** Shows a card in a dialog, with a button that puts it into a reply. */
export function toDialog(reply: Reply, topic: Topic | undefined, { languages }: Library): InvokeResponse {
  const phrases = languages.phrases(reply.language);
  const { content, contentType } = toAttachment(reply);
  const isWorthPosting = topic && worthPosting.includes(topic.about) && reply.kind !== 'notice';
  const actions = isWorthPosting ? [postButton(phrases('dialog.post'), topic)] : [];
  const card = { contentType, content: { ...content, actions: [...actions, ...content.actions] } };
  const value = { title: phrases('dialog.title'), width: 'medium', height: 'large', card };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

function postButton(title: string, topic: Topic) {
  const data: PostAction = { action: 'post', topic };
  return { type: 'Action.Submit', title, data };
}
