import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Channels, PersonalChats } from '../escalation/channels';
import type { Escalations } from '../escalation/escalations';
import type { Outbox } from '../escalation/outbox';
import type { Log } from '../log';
import { createChannels } from './channels';
import { createEscalations } from './escalations';
import { createLanguageChoices, type LanguageChoices } from './language-choices';
import { openSqlite } from './open-sqlite';
import { createOutbox } from './outbox';
import { createPersonalChats } from './personal-chats';
import type { Tables } from './tables';
import { createWelcomes, type Welcomes } from './welcomes';

/** What Signpost remembers beyond the end of the process. */
export interface Store {
  readonly languageChoices: LanguageChoices;
  readonly welcomes: Welcomes;
  readonly escalations: Escalations;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly personalChats: PersonalChats;
  /** Lets running calls end; none may follow. */
  close(): Promise<void>;
}

/** Below the working directory. */
const DEFAULT_FILE = join('data', 'signpost.db');

/**
 * Opens the store: on PostgreSQL where there is a URL of one, else in a file of this machine.
 *
 * Rejects with one `FaultsError` that says what is wrong, where, and what to do.
 */
export async function openStore(databaseUrl: string | undefined, log: Log, file = DEFAULT_FILE): Promise<Store> {
  if (databaseUrl === undefined) return createStore(await openSqlite(file));
  // Most do without, and a driver that nobody uses takes time at start, and memory.
  const { openPostgres }: typeof import('./open-postgres') = require('./open-postgres');
  return createStore(await openPostgres(databaseUrl, log));
}

/** The store over a database whose tables are up to date, whichever database it is. */
export function createStore(db: Kysely<Tables>): Store {
  return {
    languageChoices: createLanguageChoices(db),
    welcomes: createWelcomes(db),
    escalations: createEscalations(db),
    outbox: createOutbox(db),
    channels: createChannels(db),
    personalChats: createPersonalChats(db),
    close: () => db.destroy(),
  };
}
