import type { TurnContext } from 'botbuilder';
import type { Library } from '../library';
import type { Message } from '../message/message';
import type { Reply } from '../reply';
import { createDeliveredActivities } from './delivered-activities';
import type { DeskTurns } from './desk-turns';
import { hasReplaced } from './replace';
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

export function createMessageAnswers(library: Library, responder: Responder, deskTurns: DeskTurns): MessageAnswers {
  const { reply, tell } = responder;
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

  /** Reads a message once for all who ask what it says; where that fails, only the answer has to own up to it. */
  function readOnce(activity: TurnContext['activity']) {
    let message: Message | undefined;
    const tried = () => {
      try {
        message = toMessage(activity, library);
      } catch {
        return undefined;
      }
      return message;
    };
    return { tried, anew: () => message ?? toMessage(activity, library) };
  }

  const onMessage: TurnHandler = async (context) => {
    const { activity } = context;
    if (!delivered.takeOn(activity)) return;
    try {
      const read = readOnce(activity);
      if (await deskTurns.onMessage(context, read.tried)) return;
      const answered = await reply(activity, read.anew);
      if (!answered) return;
      await send(context, answered);
      tell(answered, 'message');
    } catch (error) {
      // No word of regret would get through either; the next delivery is a second chance.
      delivered.forget(activity);
      throw error;
    }
  };

  /** Teams tells of changes in a personal chat alone. Delivered twice, the same change is made twice. */
  const onEdit: TurnHandler = async (context) => {
    const { activity } = context;
    if (!isPersonal(activity)) return;
    const known = await sent.replyTo(activity);
    // A card at which help was asked for goes on telling of that.
    const earlier = known && (await deskTurns.hasRequests(activity, known.id)) ? undefined : known;
    const answered = await reply(activity, () => inLanguageOf(known?.language, toMessage(activity, library)));
    if (!answered) return;
    // Whatever the message said before is answered herewith.
    delivered.takeOn({ ...activity, type: 'message' });
    if (!earlier || !(await hasReplaced(context, answered, earlier.id))) await send(context, answered);
    tell(answered, 'edit');
  };

  return { onMessage, onEdit };
}

/** A change may come without the language that the message came with. */
function inLanguageOf(language: string | undefined, message: Message | undefined): Message | undefined {
  if (!message || language === undefined) return message;
  return { ...message, languageTags: [...message.languageTags, language] };
}
