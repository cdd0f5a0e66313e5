import type { Library } from '../../src/library';
import type { Log } from '../../src/log';
import type { Store } from '../../src/store/store';
import { createBot } from '../../src/teams/bot';
import { createSavedLanguage, type SavedLanguage } from '../../src/teams/saved-language';
import type { TurnHandler } from '../../src/teams/turn-handler';
import { library as realLibrary } from '../library';

/** The bot over a store, put together as production does; a part may be another one. */
export function makeBot(
  store: Store,
  log: Log,
  { library = realLibrary, savedLanguage }: { library?: Library; savedLanguage?: SavedLanguage } = {},
): TurnHandler {
  return createBot({
    library,
    savedLanguage: savedLanguage ?? createSavedLanguage(store.languageChoices, log),
    welcomes: store.welcomes,
    log,
  });
}
