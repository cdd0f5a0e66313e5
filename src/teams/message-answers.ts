import type { TurnContext } from 'botbuilder';
import type { Library } from '../library';
import type { Message } from '../message/message';
import type { Reply } from '../reply';
import { createDeliveredActivities } from './delivered-activities';
import type { Responder } from './responder';
import { createSentReplies } from './sent-replies';
import { toActivity } from './to-activity';
import { isPersonal, toMessage } from './to-message';
import type { TurnHandler } from './turn-handler';

/** Answers messages in the thread that asked; one that is changed in a personal chat gets its answer changed. */
interface MessageAnswers {
  readonly onMessage: TurnHandler;
  readonly onEdit: TurnHandler;
}

export function createMessageAnswers(library: Library, { reply, tell }: Responder): MessageAnswers {
  const delivered = createDeliveredActivities();
  const sent = createSentReplies();

  async function send(context: TurnContext, answered: Reply): Promise<void> {
    const { activity } = context;
    const sending = context.sendActivity(toActivity(answered));
    const { language } = answered;
    if (isPersonal(activity)) {
      sent.remember(
        activity,
        sending.then((response) => response?.id && { id: response.id, language }).then((known) => known || undefined),
      );
    }
    await sending;
  }

  const onMessage: TurnHandler = async (context) => {
    const { activity } = context;
    if (!delivered.takeOn(activity)) return;
    const answered = await reply(activity, () => toMessage(activity, library));
    if (!answered) return;
    try {
      await send(context, answered);
    } catch (error) {
      // No word of regret would get through either; the next delivery is a second chance.
      delivered.forget(activity);
      throw error;
    }
    tell(answered, 'message');
  };

  /** Teams tells of changes in a personal chat alone. Delivered twice, the same change is made twice. */
  const onEdit: TurnHandler = async (context) => {
    const { activity } = context;
    if (!isPersonal(activity)) return;
    const earlier = await sent.replyTo(activity);
    const answered = await reply(activity, () => inLanguageOf(earlier?.language, toMessage(activity, library)));
    if (!answered) return;
    // Whatever the message said before is answered herewith.
    delivered.takeOn({ ...activity, type: 'message' });
    if (!earlier || !(await hasReplaced(context, answered, earlier.id))) await send(context, answered);
    tell(answered, 'edit');
  };

  return { onMessage, onEdit };
}

/** Puts an answer in the place of an earlier one; false where that is gone: somebody deleted it. */
async function hasReplaced(context: TurnContext, answered: Reply, id: string): Promise<boolean> {
  try {
    await context.updateActivity({ ...toActivity(answered), id });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && (error.statusCode === 404 || error.statusCode === 403);
}

/** A change may come without the language that the message came with. */
function inLanguageOf(language: string | undefined, message: Message | undefined): Message | undefined {
  if (!message || language === undefined) return message;
  return { ...message, languageTags: [...message.languageTags, language] };
}
