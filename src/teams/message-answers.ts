import type { Library } from '../library';
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

  const onMessage: TurnHandler = async (context) => {
    const { activity } = context;
    if (!delivered.takeOn(activity)) return;
    const answered = await reply(activity, () => toMessage(activity, library));
    if (!answered) return;
    const sending = context.sendActivity(toActivity(answered));
    if (isPersonal(activity))
      sent.remember(
        activity,
        sending.then((response) => response?.id),
      );
    try {
      await sending;
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
    const replyId = await sent.replyTo(activity);
    if (replyId === undefined) return onMessage(context);
    const answered = await reply(activity, () => toMessage(activity, library));
    if (!answered) return;
    await context.updateActivity({ ...toActivity(answered), id: replyId });
    tell(answered, 'edit');
  };

  return { onMessage, onEdit };
}
