import './compile-cache';
import { loadConfig } from './config';
import { FaultsError } from './faults';
import { loadLibrary } from './load-library';
import { createLog, describeError } from './log';
import { serveChatPage } from './server/chat-page';
import { createServer, listen } from './server/server';
import { createBot } from './teams/bot';
import { muteSdk } from './teams/mute-sdk';
import { createReceiver } from './teams/receiver';

/** Puts everything together and listens. */
async function start(): Promise<void> {
  const { port, host, credentials } = loadConfig();
  const library = loadLibrary();
  const log = createLog();
  muteSdk();
  const server = createServer(createReceiver(credentials, createBot(library, log), log));
  if (!credentials) serveChatPage(server, library.languages);
  const listeningPort = await listen(server, port, host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ event: 'stopping', signal });
      server.close(() => process.exit(0));
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
  if (code === 'EADDRINUSE') return 'The port is taken by another program: stop it, or set PORT to another one.';
  if (code === 'EACCES') return 'The port is not open to this user: set PORT to a number above 1023.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
