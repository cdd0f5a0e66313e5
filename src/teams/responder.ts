import { answer, apologize, isChoice, regretChoice } from '../answer';
import { toKey } from '../families/code';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { Audience, Message } from '../message/message';
import type { Reply } from '../reply';
import type { Incoming } from './incoming';
import type { SavedLanguage } from './saved-language';
import { readAudience } from './to-message';

/** What all ways to ask Signpost have in common: whose language it is, what is owned up to, what is told in the log. */
export interface Responder {
  /** Answers what `read` reads; undefined where silence is the answer, an apology where Signpost itself fails. */
  reply(activity: Incoming, read: () => Message | undefined): Promise<Reply | undefined>;
  /** Who reads the answer to an activity, the language that they chose first. */
  listen(activity: Incoming): Promise<Audience>;
  /** Makes something for who sent an activity; where Signpost itself fails, `regret` makes it of the apology. */
  make<Made>(activity: Incoming, act: (audience: Audience) => Made, regret: (apology: Reply) => Made): Promise<Made>;
  /** Tells in the log what was answered: never what was said, or by whom. */
  tell(reply: Reply, way: string): void;
}

const MAX_LOGGED_CODES = 10;

export function createResponder(library: Library, savedLanguage: SavedLanguage, log: Log): Responder {
  /** Lets the language lead that who sent an activity chose, where they did. */
  async function leadByChoice<Asker extends Audience>(activity: Incoming, asker: Asker): Promise<Asker> {
    const chosenLanguage = await savedLanguage.read(activity);
    if (chosenLanguage === undefined) return asker;
    return { ...asker, languageTags: [chosenLanguage, ...asker.languageTags], chosenLanguage };
  }

  async function keepChoice(activity: Incoming, message: Message, language: string): Promise<Reply | undefined> {
    const isKept = await savedLanguage.keep(activity, language);
    return isKept ? answer(message, library) : regretChoice(language, message, library);
  }

  function regretFailure(error: unknown, audience: Audience): Reply {
    log.error({ event: 'turn_failed', ...describeError(error) });
    return apologize(audience, library);
  }

  return {
    reply: async (activity, read) => {
      let audience = readAudience(activity);
      try {
        const message = read();
        if (!message?.isAddressed) return undefined;
        const { pressed } = message;
        if (pressed?.action === 'chooseLanguage' && isChoice(pressed.language, library)) {
          return await keepChoice(activity, message, pressed.language);
        }
        const led = await leadByChoice(activity, message);
        audience = led;
        return answer(led, library);
      } catch (error) {
        return regretFailure(error, audience);
      }
    },
    listen: (activity) => leadByChoice(activity, readAudience(activity)),
    make: async (activity, act, regret) => {
      const audience = await leadByChoice(activity, readAudience(activity));
      try {
        return act(audience);
      } catch (error) {
        return regret(regretFailure(error, audience));
      }
    },
    tell: (reply, way) => {
      const codes = reply.kind === 'explanation' ? reply.codes.slice(0, MAX_LOGGED_CODES).map(toKey) : [];
      log.info({ event: 'answered', way, reply: reply.kind, language: reply.language, codes });
    },
  };
}
