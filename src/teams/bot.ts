import type { PersonalChats } from '../escalation/channels';
import type { Courier } from '../escalation/courier';
import type { Desk } from '../escalation/desk';
import type { Library } from '../library';
import type { Log } from '../log';
import type { Welcomes } from '../store/welcomes';
import { createDeskTurns } from './desk-turns';
import { createInvokeAnswers } from './invoke-answers';
import { createKnownChats } from './known-chats';
import { createMessageAnswers } from './message-answers';
import { createResponder } from './responder';
import type { SavedLanguage } from './saved-language';
import type { TurnHandler } from './turn-handler';
import { createWelcome } from './welcome';

/** What the bot is made of. */
interface Parts {
  readonly library: Library;
  readonly savedLanguage: SavedLanguage;
  readonly welcomes: Welcomes;
  readonly personalChats: PersonalChats;
  readonly desk: Desk;
  readonly courier: Courier;
  readonly log: Log;
}

/** Makes the bot: every kind of activity and what answers it. All others are met with silence. */
export function createBot(parts: Parts): TurnHandler {
  const { library, savedLanguage, welcomes, personalChats, log } = parts;
  const responder = createResponder(library, savedLanguage, log);
  const knownChats = createKnownChats(personalChats, log);
  const deskTurns = createDeskTurns({ ...parts, responder, knownChats });
  const { onMessage, onEdit } = createMessageAnswers(library, responder, deskTurns);
  const onInvoke = createInvokeAnswers(library, responder, deskTurns);
  const onInstallation = createWelcome(library, responder, welcomes, log);
  const handlers: Readonly<Record<string, TurnHandler>> = {
    message: onMessage,
    messageUpdate: onEdit,
    invoke: onInvoke,
    conversationUpdate: onInstallation,
    installationUpdate: onInstallation,
  };
  return async (context) => {
    const { activity } = context;
    if (!Object.hasOwn(handlers, activity.type)) return;
    knownChats.keep(activity);
    await handlers[activity.type]?.(context);
  };
}
