import { createDeskWriter } from '../../src/compose-escalation';
import type { DeskRules } from '../../src/escalation/desk';
import type { Library } from '../../src/library';
import type { Log } from '../../src/log';
import { openDesk } from '../../src/open-desk';
import type { Store } from '../../src/store/store';
import { createBot } from '../../src/teams/bot';
import { createCourier } from '../../src/teams/courier';
import { createSavedLanguage, type SavedLanguage } from '../../src/teams/saved-language';
import type { TurnHandler } from '../../src/teams/turn-handler';
import { library as realLibrary } from '../library';

/** As the configuration says where nobody sets anything. */
export const defaultRules: DeskRules = { admins: [], routes: [], reminderMinutes: 30, retentionDays: 90 };

interface OtherParts {
  readonly library?: Library;
  readonly savedLanguage?: SavedLanguage;
  readonly rules?: DeskRules;
}

/** The bot over a store, put together as production does; a part may be another one. */
export function makeBot(store: Store, log: Log, others: OtherParts = {}): TurnHandler {
  return makeBotWithDesk(store, log, others).bot;
}

/** The same with what delivers what the desk has to tell, which does nothing before it is started. */
export function makeBotWithDesk(
  store: Store,
  log: Log,
  { library = realLibrary, savedLanguage, rules = defaultRules }: OtherParts = {},
) {
  const courier = createCourier(undefined);
  const { desk, startDesk } = openDesk({ store, courier, writer: createDeskWriter(library), rules, log });
  const { welcomes, personalChats, languageChoices } = store;
  const bot = createBot({
    library,
    savedLanguage: savedLanguage ?? createSavedLanguage(languageChoices, log),
    welcomes,
    personalChats,
    desk,
    courier,
    log,
  });
  return { bot, desk, startDesk };
}
