import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Activity } from 'botbuilder';

/** One message that reached Teams: a new one in a thread, or one that takes another's place. */
export interface Sent {
  readonly conversationId: string;
  /** The message that it answers, empty for none; of an update, the one that it replaces. */
  readonly replyToId: string;
  readonly isUpdate?: true;
  readonly activity: Partial<Activity>;
}

/** What Teams does with a message: takes it or not, answers at once or later, never answers, or drops the connection. */
export type Treatment =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly after?: Promise<unknown> }
  | 'hang'
  | 'reset';

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
  /** Treats every further message so; what has the status 200 is taken at once, however late the answer. */
  treat(by: (message: Sent) => Treatment): void;
  /** Lets a person be found in every conversation. */
  addMember(person: Member): void;
  recover(): void;
  /** Resolves once nobody is connected. */
  whenAlone(): Promise<void>;
  /** Forgets everything, for the next test. */
  reset(): void;
  close(): Promise<unknown>;
}

/** A greeting answers no message, and in some channels names none. */
const REPLY_PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?$/;

/** What Teams took at its strictest, in UTF-16. */
const MAX_BYTES = 28 * 1024;

const MEMBER_PATH = /^\/v3\/conversations\/[^/]+\/members\/([^/?]+)$/;

interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const faults: string[] = [];
  let statusOfAll = 200;
  let statusOfUpdates = 200;
  const byStatus = ({ isUpdate }: Sent): Treatment => ({
    status: Math.max(statusOfAll, isUpdate ? statusOfUpdates : 0),
  });
  let treatmentOf = byStatus;
  const members = new Map<string, Member>();
  /** What Teams would not take is told; what is taken gets an id. */
  function take(request: IncomingMessage, body: string): { treatment: Treatment; id?: string } {
    const read = readSent(request, body);
    if (typeof read === 'string') {
      faults.push(read);
      return { treatment: { status: 400 } };
    }
    const treatment = treatmentOf(read);
    const isTaken = typeof treatment !== 'string' && treatment.status === 200;
    return isTaken ? { treatment, id: `reply-${sent.push(read)}` } : { treatment };
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { treatment, id } = take(request, body);
    if (treatment === 'reset') request.socket.resetAndDestroy();
    if (typeof treatment === 'string') return;
    await treatment.after;
    const failure = { error: { code: `ServiceError: ${body}`, message: `Could not send ${body}` } };
    const headers = { 'content-type': 'application/json', 'retry-after-ms': '1', ...treatment.headers };
    response.writeHead(treatment.status, headers);
    response.end(JSON.stringify(id ? { id } : failure));
  }
  function answerMember(memberId: string, response: ServerResponse): void {
    const member = members.get(decodeURIComponent(memberId));
    const found = member ? 200 : 404;
    response.writeHead(Math.max(found, statusOfAll), { 'content-type': 'application/json' });
    response.end(JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation' } }));
  }
  const server = createServer((request, response) => {
    const memberId = request.method === 'GET' ? MEMBER_PATH.exec(request.url ?? '')?.[1] : undefined;
    if (memberId !== undefined) return answerMember(memberId, response);
    // Whoever ended before the message was whole has sent nothing.
    answer(request, response).catch(() => {});
  });
  const recover = () => {
    statusOfAll = 200;
    statusOfUpdates = 200;
    treatmentOf = byStatus;
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
    treat: (by) => {
      treatmentOf = by;
    },
    addMember: (person) => {
      members.set(person.aadObjectId, person);
    },
    recover,
    whenAlone: async () => {
      while ((await promisify(server.getConnections.bind(server))()) > 0) await delay(5);
    },
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
