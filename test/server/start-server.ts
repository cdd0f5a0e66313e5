import type { Server } from 'restify';
import { serveChatPage } from '../../src/server/chat-page';
import { createServer, listen } from '../../src/server/server';
import { createReceiver } from '../../src/teams/receiver';
import { library } from '../library';
import { createRecordedLog } from '../recorded-log';
import { makeBot } from '../teams/make-bot';
import { openTemporaryStore } from '../temporary-store';

/** The real server in this process, as in local mode or without its page. */
export async function startServer({ withChatPage }: { withChatPage: boolean }) {
  const { log, lines } = createRecordedLog();
  const store = await openTemporaryStore();
  const server = createServer(createReceiver(undefined, makeBot(store, log), log));
  if (withChatPage) serveChatPage(server, library.languages);
  const port = await listen(server, 0, '127.0.0.1');
  return { port, lines, close: () => close(server).then(store.close) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
