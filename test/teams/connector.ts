import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';

/** One message that reached Teams: a new one in a thread, or one that takes another's place. */
interface Sent {
  readonly conversationId: string;
  /** The message that it answers, empty for none; of an update, the one that it replaces. */
  readonly replyToId: string;
  readonly isUpdate?: true;
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
  /** Answers every further update so, as where the message was deleted. */
  failUpdatesWith(status: number): void;
  recover(): void;
  /** Forgets everything, for the next test. */
  reset(): void;
  close(): Promise<unknown>;
}

/** A greeting answers no message, and in some channels names none. */
const REPLY_PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?$/;

/** What Teams took at its strictest, in UTF-16. */
const MAX_BYTES = 28 * 1024;

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const faults: string[] = [];
  let statusOfAll = 200;
  let statusOfUpdates = 200;
  const statusFor = ({ method }: IncomingMessage) => Math.max(statusOfAll, method === 'PUT' ? statusOfUpdates : 0);
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const status = statusFor(request);
      const read = readSent(request, body);
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
    statusOfAll = 200;
    statusOfUpdates = 200;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    faults,
    failWith: (failure) => {
      statusOfAll = failure;
    },
    failUpdatesWith: (failure) => {
      statusOfUpdates = failure;
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

function readSent({ method = '', url = '', headers }: IncomingMessage, body: string): Sent | string {
  if (method !== 'POST' && method !== 'PUT') return `${method} instead of POST or PUT`;
  const path = REPLY_PATH.exec(url);
  if (!path) return `${url} is no path of a reply`;
  if (!headers['content-type']?.startsWith('application/json')) return `${headers['content-type']} instead of JSON`;
  const activity = JSON.parse(body) as Partial<Activity>;
  const [conversationId = '', replyToId = ''] = path.slice(1).map((part) => decodeURIComponent(part ?? ''));
  return faultOf(activity) ?? { conversationId, replyToId, ...(method === 'PUT' ? { isUpdate: true } : {}), activity };
}

/** What Teams would refuse, split in two, or show as an empty line in a notification. */
function faultOf({ type, text, summary, attachments, locale }: Partial<Activity>): string | undefined {
  if (type !== 'message') return `an activity of type ${type}`;
  if (attachments?.length !== 1) return `${attachments?.length} attachments instead of one card`;
  if (text) return 'a text beside the card';
  if (!summary) return 'no summary';
  if (!locale) return 'no locale';
  const bytes = JSON.stringify(attachments).length * 2;
  return bytes > MAX_BYTES ? `a card of ${bytes} bytes` : undefined;
}
