import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setLocale } from './set-locale';

/** Stands between the Playground and the bot, and lets every activity come from a reader of this locale. Resolves with its port. */
export async function startLocaleProxy(botPort: number, locale: string, stop: AbortSignal): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing, botPort, locale).catch((error: unknown) => {
      outgoing.destroy();
      if (!stop.aborted) process.stderr.write(`The bot could not be reached: ${String(error)}\n`);
    });
  });
  server.listen({ port: 0, host: '127.0.0.1', signal: stop });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** The headers stay as they are, the host among them: the bot decides to whom it answers. */
async function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number, locale: string) {
  const { method, url: path } = incoming;
  const body = relocate(await buffer(incoming), locale);
  const { 'transfer-encoding': _chunked, ...others } = incoming.headers;
  const headers = body.length === 0 ? others : { ...others, 'content-length': body.length };
  const forwarded = request({ host: '127.0.0.1', port, method, path, headers });
  forwarded.end(body);
  const [answer] = (await once(forwarded, 'response')) as [IncomingMessage];
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, outgoing);
}

/** What is no JSON goes on untouched: to refuse it is the bot's business. */
function relocate(body: Buffer, locale: string): Buffer {
  try {
    return Buffer.from(JSON.stringify(setLocale(JSON.parse(body.toString()), locale)));
  } catch {
    return body;
  }
}
