import { describeError, type Log } from '../log';
import { AUTOMATIC } from '../message/card-action';
import type { LanguageChoices } from '../store/language-choices';
import type { Incoming } from './incoming';

/** The language that somebody chose for themselves. A store that fails costs the choice, never the answer. */
export interface SavedLanguage {
  /** The language of who sent an activity; undefined where they chose none or the store does not tell. */
  read(activity: Incoming): Promise<string | undefined>;
  /** Keeps a choice, or forgets it where it is automatic; false where that failed. */
  keep(activity: Incoming, language: string): Promise<boolean>;
}

export function createSavedLanguage(choices: LanguageChoices, log: Log): SavedLanguage {
  return {
    read: async (activity) => {
      const person = personOf(activity);
      if (person === undefined) return undefined;
      try {
        return await choices.read(person);
      } catch (error) {
        log.warn({ event: 'language_not_read', ...describeError(error) });
        return undefined;
      }
    },
    keep: async (activity, language) => {
      const person = personOf(activity);
      if (person === undefined) return false;
      try {
        await (language === AUTOMATIC ? choices.forget(person) : choices.save(person, language));
        return true;
      } catch (error) {
        log.warn({ event: 'language_not_kept', ...describeError(error) });
        return false;
      }
    },
  };
}

/** Teams gives each person an id for each bot; the one in the directory is the same wherever they write. */
function personOf({ from }: Incoming): string | undefined {
  return from?.aadObjectId || from?.id || undefined;
}
