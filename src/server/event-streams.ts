import type { ServerResponse } from 'node:http';

/** A browser opens six connections to a place, and a page needs one to ask with. */
const MAX_STREAMS = 4;
/** What a page may miss while its connection is lost for a moment. */
const MAX_REMEMBERED = 100;
/** Proxies cut what is silent; whoever went away without a word is noticed. */
const HEARTBEAT_MS = 20_000;
/** How soon a page that lost its connection tries again. */
const RETRY_MS = 1000;

/** The server-sent events to every open page. */
export interface EventStreams {
  /** Sends events as this response from now on, and first what came after the event of this id. */
  open(response: ServerResponse, greeting: object, lastId?: string): void;
  send(event: object): void;
  /** Ends all of them: a stream without an end keeps the process from ending. */
  end(): void;
}

export function createEventStreams(): EventStreams {
  // Ids of an earlier process mean nothing to this one.
  const run = Date.now().toString(36);
  const remembered: string[] = [];
  const streams = new Set<ServerResponse>();
  let count = 0;
  let hasEnded = false;

  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  /** The page that was opened first makes way for the newest, and is told so. */
  function makeRoom(): void {
    const [oldest] = streams;
    if (streams.size < MAX_STREAMS || !oldest) return;
    streams.delete(oldest);
    oldest.end('event: displaced\ndata: {}\n\n');
  }

  const toId = (position: number) => `${run}-${position}`;

  /** Where a page stopped that names its last event: how many there were then; else it begins now. */
  function readPosition(lastId: string | undefined): number {
    const position = Number(lastId?.split('-')[1]);
    const isRemembered = position >= count - remembered.length && position <= count;
    return isRemembered && lastId === toId(position) ? position : count;
  }

  return {
    open: (response, greeting, lastId) => {
      if (hasEnded) {
        response.writeHead(503, { Connection: 'close' });
        response.end();
        return;
      }
      makeRoom();
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      const position = readPosition(lastId);
      // The id goes with the greeting: a page may be away before anything has happened.
      const hello = `id: ${toId(position)}\nevent: hello\ndata: ${JSON.stringify(greeting)}\n\n`;
      response.write(`retry: ${RETRY_MS}\n${hello}`);
      for (const event of remembered.slice(remembered.length - (count - position))) response.write(event);
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    send: (event) => {
      count += 1;
      const written = `id: ${toId(count)}\ndata: ${JSON.stringify(event)}\n\n`;
      remembered.push(written);
      if (remembered.length > MAX_REMEMBERED) remembered.shift();
      for (const stream of streams) stream.write(written);
    },
    end: () => {
      hasEnded = true;
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
