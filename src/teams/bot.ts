import type { TurnContext } from 'botbuilder';
import { answer, apologize } from '../answer';
import { toKey } from '../families/code';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import { createDeliveredActivities } from './delivered-activities';
import { toActivity } from './to-activity';
import { readLanguageTags, toMessage } from './to-message';

/** What Signpost does with one activity. */
export type TurnHandler = (context: TurnContext) => Promise<void>;

/** Makes the bot: a message in, a reply out, in the thread that asked. */
export function createBot(library: Library, log: Log): TurnHandler {
  const delivered = createDeliveredActivities();

  return async (context) => {
    const { activity } = context;
    if (!delivered.takeOn(activity)) return;
    try {
      const message = toMessage(activity, library.families);
      const reply = message && answer(message, library);
      if (!reply) return;
      await context.sendActivity(toActivity(reply));
      const codes = reply.kind === 'explanation' ? reply.codes.slice(0, MAX_LOGGED_CODES).map(toKey) : [];
      log.info({ event: 'answered', reply: reply.kind, language: reply.language, codes });
    } catch (error) {
      delivered.forget(activity);
      log.error({ event: 'turn_failed', ...describeError(error) });
      await context.sendActivity(toActivity(apologize({ languageTags: readLanguageTags(activity) }, library)));
    }
  };
}

const MAX_LOGGED_CODES = 10;
