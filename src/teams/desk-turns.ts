import type { InvokeResponse, TurnContext } from 'botbuilder';
import { writeDeskNotice } from '../compose-desk';
import type { PersonalChats } from '../escalation/channels';
import type { Courier } from '../escalation/courier';
import type { Desk } from '../escalation/desk';
import type { Escalation } from '../escalation/escalation';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { Press } from '../message/card-action';
import { parseDeskPress } from '../message/desk-press';
import type { Message } from '../message/message';
import type { SpokenAnswer } from '../message/spoken-answer';
import { isSound } from '../message/topic';
import { readTopic } from '../read-topic';
import { createDeskCommands } from './desk-commands';
import { createDeskInvokes } from './desk-invokes';
import { createDeskMessages } from './desk-messages';
import { createDeskSteps } from './desk-steps';
import type { Incoming } from './incoming';
import type { KnownChats } from './known-chats';
import { readConversation } from './person';
import type { Responder } from './responder';
import type { SavedLanguage } from './saved-language';
import { toActivity } from './to-activity';

/** What turns have to do with the desk: presses and commands are for it, and cards tell what was asked for at them. */
export interface DeskTurns {
  /** Whether a message was for the desk, which then has answered it; `read` reads it, once. */
  onMessage(context: TurnContext, read: () => Message | undefined): Promise<boolean>;
  /** The answer to what was pressed; undefined where it is not for the desk. */
  onInvoke(activity: Incoming, data: unknown): Promise<InvokeResponse | undefined>;
  /** What was asked for at the card that is to be shown anew. */
  requestsAt(activity: Incoming, pressed: Press): Promise<Escalation[]>;
  hasRequests(activity: Incoming, cardId: string): Promise<boolean>;
}

export interface DeskTurnParts {
  readonly desk: Desk;
  readonly courier: Courier;
  readonly personalChats: PersonalChats;
  readonly library: Library;
  readonly responder: Responder;
  readonly savedLanguage: SavedLanguage;
  readonly knownChats: KnownChats;
  readonly log: Log;
}

export function createDeskTurns(parts: DeskTurnParts): DeskTurns {
  const { desk, courier, library, responder, log } = parts;
  const take = createDeskSteps(desk, courier);
  const onPressMessage = createDeskMessages({ ...parts, take });
  const onPressInvoke = createDeskInvokes({ ...parts, take });
  const onCommand = createDeskCommands(parts);

  function readDeskPress(data: unknown) {
    const press = parseDeskPress(data);
    return press?.action === 'getHelp' && !isSound(press.topic, library) ? undefined : press;
  }

  /** Whether it works now, where a message is about nothing else. */
  function readAnswer(message: Message): SpokenAnswer | undefined {
    const spoken = library.readAnswer(message.text);
    const topic = spoken && readTopic(message, library);
    if (topic?.about !== 'help') return undefined;
    // What may mean either may also be a question that can be answered.
    const isAboutIt = topic.occasion === 'thanks' || (topic.occasion === 'nothingFound' && topic.found.length === 0);
    return spoken === 'unclear' && !isAboutIt ? undefined : spoken;
  }

  /** Whether a text is a command that means something here. */
  async function obey(context: TurnContext, message: Message | undefined): Promise<boolean> {
    const { activity } = context;
    if (!message?.isAddressed || message.pressed || message.quoted !== undefined) return false;
    const command = library.readCommand(message.text) ?? readAnswer(message);
    if (!command) return false;
    const audience = await responder.listen(activity);
    const reply = await onCommand(command, activity, audience).catch((error: unknown) => {
      log.error({ event: 'desk_failed', ...describeError(error) });
      return writeDeskNotice(
        command === 'forgetMe' ? { say: 'forgotten', isForgotten: false } : { say: 'failed' },
        audience,
        library,
      );
    });
    if (!reply) return false;
    await context.sendActivity(toActivity(reply));
    log.info({ event: 'commanded', command });
    return true;
  }

  async function requestsOf(activity: Incoming, cardId: string): Promise<Escalation[]> {
    try {
      return await desk.ofCard(readConversation(activity), cardId);
    } catch (error) {
      log.warn({ event: 'requests_not_read', ...describeError(error) });
      return [];
    }
  }

  return {
    onMessage: async (context, read) => {
      const press = readDeskPress(context.activity.value);
      if (!press) return obey(context, read());
      await onPressMessage(press, context);
      return true;
    },
    onInvoke: async (activity, data) => {
      const press = readDeskPress(data);
      return press?.action === 'escalation' ? onPressInvoke(press, activity) : undefined;
    },
    requestsAt: async (activity, pressed) => {
      const { replyToId } = activity;
      const isShown = pressed.action !== 'chooseLanguage' && pressed.hasRequests;
      return isShown && replyToId ? requestsOf(activity, replyToId) : [];
    },
    hasRequests: async (activity, cardId) => (await requestsOf(activity, cardId)).length > 0,
  };
}
