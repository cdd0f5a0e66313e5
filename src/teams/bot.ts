import type { Library } from '../library';
import type { Log } from '../log';
import type { Welcomes } from '../store/welcomes';
import { createInvokeAnswers } from './invoke-answers';
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
  readonly log: Log;
}

/** Makes the bot: every kind of activity and what answers it. All others are met with silence. */
export function createBot({ library, savedLanguage, welcomes, log }: Parts): TurnHandler {
  const responder = createResponder(library, savedLanguage, log);
  const { onMessage, onEdit } = createMessageAnswers(library, responder);
  const onInvoke = createInvokeAnswers(library, responder);
  const onInstallation = createWelcome(library, responder, welcomes, log);
  const handlers: Readonly<Record<string, TurnHandler>> = {
    message: onMessage,
    messageUpdate: onEdit,
    invoke: onInvoke,
    conversationUpdate: onInstallation,
    installationUpdate: onInstallation,
  };
  return async (context) => {
    const { type } = context.activity;
    if (Object.hasOwn(handlers, type)) await handlers[type]?.(context);
  };
}
