import './require-node';
import './compile-cache';
import { createDeskWriter } from './compose-escalation';
import { CONFIGURATION, loadConfig } from './config';
import { FaultsError } from './faults';
import { loadLibrary } from './loading/load-library';
import { createLog, describeError } from './log';
import { openDesk } from './open-desk';
import { faultsOfRoutes } from './read-desk-rules';
import { serveAboutPage } from './server/about-page';
import { serveChatPage } from './server/chat-page';
import { createServer, listen } from './server/server';
import { openStore } from './store/store';
import { createBot } from './teams/bot';
import { createCourier } from './teams/courier';
import { muteSdk } from './teams/mute-sdk';
import { createReceiver } from './teams/receiver';
import { createSavedLanguage } from './teams/saved-language';

/** Puts everything together and listens. */
async function start(): Promise<void> {
  const { port, host, credentials, databaseUrl, ownFolder, deskRules } = loadConfig();
  const library = loadLibrary({ ownFolder });
  const faults = faultsOfRoutes(deskRules.routes, library.languages.tags);
  if (faults.length > 0) throw new FaultsError(CONFIGURATION, faults);
  const log = createLog();
  muteSdk();
  const store = await openStore(databaseUrl, log);
  const savedLanguage = createSavedLanguage(store.languageChoices, log);
  const courier = createCourier(credentials);
  const { desk, startDesk } = openDesk({ store, courier, writer: createDeskWriter(library), rules: deskRules, log });
  const { welcomes, personalChats } = store;
  const bot = createBot({ library, savedLanguage, welcomes, personalChats, desk, courier, log });
  const server = createServer(createReceiver(credentials, bot, log));
  const localConnector = credentials ? undefined : serveChatPage(server, library.languages);
  if (credentials) serveAboutPage(server, library.languages);
  const listeningPort = await listen(server, port, host);
  // What an earlier process left is delivered now, in local mode by this server.
  const stopDesk = startDesk();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ event: 'stopping', signal });
      localConnector?.end();
      const end = () => void store.close().finally(() => process.exit(0));
      server.close(() => void stopDesk().finally(end));
    });
  }

  if (credentials) log.info({ event: 'listening', host, port: listeningPort, appType: credentials.appType });
  else
    process.stdout.write(
      `Signpost runs in local mode, for this machine only: open http://localhost:${listeningPort}\n`,
    );
}

start().catch((error: unknown) => {
  process.stderr.write(`Signpost did not start. ${explainStart(error)}\n`);
  process.exitCode = 1;
});

function explainStart(error: unknown): string {
  if (error instanceof FaultsError) return error.message;
  const { code } = describeError(error);
  const isOfPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
  if (code === 'EADDRINUSE') return 'The port is taken by another program: stop it, or set PORT to another one.';
  if (isOfPort && code === 'EACCES') return 'The port is not open to this user: set PORT to a number above 1023.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
