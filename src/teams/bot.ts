import type { TurnContext } from 'botbuilder';
import { answer, apologize, isChoice, regretChoice } from '../answer';
import { toKey } from '../families/code';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { Reply } from '../reply';
import { createDeliveredActivities } from './delivered-activities';
import type { Incoming } from './incoming';
import type { SavedLanguage } from './saved-language';
import { toActivity } from './to-activity';
import { readLanguageTags, toMessage } from './to-message';

/** What Signpost does with one activity. */
export type TurnHandler = (context: TurnContext) => Promise<void>;

/** Makes the bot: a message in, a reply out, in the thread that asked. */
export function createBot(library: Library, savedLanguage: SavedLanguage, log: Log): TurnHandler {
  const delivered = createDeliveredActivities();

  async function replyTo(activity: Incoming): Promise<Reply | undefined> {
    let languageTags = readLanguageTags(activity);
    try {
      const message = toMessage(activity, library);
      if (!message?.isAddressed) return undefined;
      const { pressed } = message;
      if (pressed?.action === 'chooseLanguage' && isChoice(pressed.language, library)) {
        const isKept = await savedLanguage.keep(activity, pressed.language);
        return isKept ? answer(message, library) : regretChoice(pressed.language, message, library);
      }
      const chosenLanguage = await savedLanguage.read(activity);
      if (chosenLanguage === undefined) return answer(message, library);
      languageTags = [chosenLanguage, ...languageTags];
      return answer({ ...message, languageTags, chosenLanguage }, library);
    } catch (error) {
      log.error({ event: 'turn_failed', ...describeError(error) });
      return apologize({ languageTags }, library);
    }
  }

  return async (context) => {
    const { activity } = context;
    if (!delivered.takeOn(activity)) return;
    const reply = await replyTo(activity);
    if (!reply) return;
    try {
      await context.sendActivity(toActivity(reply));
    } catch (error) {
      // No word of regret would get through either; the next delivery is a second chance.
      delivered.forget(activity);
      throw error;
    }
    const codes = reply.kind === 'explanation' ? reply.codes.slice(0, MAX_LOGGED_CODES).map(toKey) : [];
    log.info({ event: 'answered', reply: reply.kind, language: reply.language, codes });
  };
}

const MAX_LOGGED_CODES = 10;
