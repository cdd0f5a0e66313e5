import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';

/** One message that reached Teams. */
interface Sent {
  readonly conversationId: string;
  readonly replyToId: string;
  readonly activity: Partial<Activity>;
}

/** The other end of `serviceUrl`: takes what Teams takes, and says what Teams would not take. */
export interface Connector {
  readonly serviceUrl: string;
  readonly sent: readonly Sent[];
  /** What Teams would have refused, in words. */
  readonly faults: readonly string[];
  /** Answers every further message with this status, and quotes the message in its answer, as real services do. */
  failWith(status: number): void;
  recover(): void;
  /** Forgets everything, for the next test. */
  reset(): void;
  close(): Promise<unknown>;
}

const REPLY_PATH = /^\/v3\/conversations\/([^/]+)\/activities\/([^/?]+)$/;

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const faults: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const read = readReply(request, body);
      if (typeof read === 'string') faults.push(read);
      else if (status === 200) sent.push(read);
      const failure = { error: { code: `ServiceError: ${body}`, message: `Could not send ${body}` } };
      response.writeHead(typeof read === 'string' ? 400 : status, {
        'content-type': 'application/json',
        'retry-after-ms': '1',
      });
      response.end(JSON.stringify(status === 200 ? { id: `reply-${sent.length}` } : failure));
    });
  });
  const recover = () => {
    status = 200;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    faults,
    failWith: (failure) => {
      status = failure;
    },
    recover,
    reset: () => {
      sent.length = 0;
      faults.length = 0;
      recover();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function readReply({ method, url = '', headers }: IncomingMessage, body: string): Sent | string {
  if (method !== 'POST') return `${method} instead of POST`;
  const path = REPLY_PATH.exec(url);
  if (!path) return `${url} is no path of a reply`;
  if (!headers['content-type']?.startsWith('application/json')) return `${headers['content-type']} instead of JSON`;
  const activity = JSON.parse(body) as Partial<Activity>;
  if (activity.type !== 'message') return `an activity of type ${activity.type}`;
  if (activity.attachments?.length !== 1) return `${activity.attachments?.length} attachments instead of one card`;
  const [conversationId = '', replyToId = ''] = path.slice(1).map(decodeURIComponent);
  return { conversationId, replyToId, activity };
}
