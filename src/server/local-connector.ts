import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Server } from 'restify';
import { createEventStreams } from './event-streams';
import { readJson } from './read-json';

/** Where Signpost sends its replies in local mode. */
const PATH = '/local-teams/';
const CONVERSATION = `${PATH}v3/conversations/:conversationId`;
const ACTIVITIES = `${CONVERSATION}/activities`;
const ACTIVITY = `${ACTIVITIES}/:activityId`;

/** Who uses the page, in the words of the directory. */
export interface LocalPeople {
  readonly tenantId: string;
  readonly requester: LocalPerson;
  readonly experts: readonly LocalPerson[];
}

interface LocalPerson {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

/** The other end of local mode. */
export interface LocalConnector {
  /** Lets go of the pages, which would otherwise keep the server from closing. */
  end(): void;
}

/** Takes in local mode what Teams would take from the bot, by the same addresses, and passes it on to the open pages. */
export function serveLocalConnector(server: Server, people: LocalPeople): LocalConnector {
  const streams = createEventStreams();

  const post: RequestHandler = async (request, response) => {
    const id = randomUUID();
    streams.send({ kind: 'message', id, ...toEvent(request) });
    response.send(201, { id });
  };
  const put: RequestHandler = async (request, response) => {
    const { activityId: id } = request.params;
    streams.send({ kind: 'update', id, ...toEvent(request) });
    response.send(200, { id });
  };
  const remove: RequestHandler = async (request, response) => {
    const { conversationId, activityId: id } = request.params;
    streams.send({ kind: 'delete', id, conversationId });
    response.send(200);
  };

  server.post(ACTIVITIES, refusePages, ...readJson, refuseNonsense, post);
  server.post(ACTIVITY, refusePages, ...readJson, refuseNonsense, post);
  server.put(ACTIVITY, refusePages, ...readJson, refuseNonsense, put);
  server.del(ACTIVITY, refusePages, remove);
  server.get(`${CONVERSATION}/members/:memberId`, refusePages, tellMember(people));
  server.get('/chat/events', (request, response, next) => {
    // The page may be at a port that is forwarded: where Signpost itself is reached, only the socket knows.
    const { localAddress, localPort } = request.socket;
    const greeting = { serviceUrl: `http://${localAddress}:${localPort}${PATH}` };
    const after = new URLSearchParams(request.getQuery()).get('after') ?? undefined;
    streams.open(response, greeting, request.header('last-event-id') ?? after);
    return next(false);
  });
  return { end: streams.end };
}

function toEvent({ params, body }: Request): { conversationId: string; activity: object } {
  return { conversationId: params.conversationId, activity: body };
}

/** Finds anybody of the page, whichever conversation the bot names: it asks only for whom it met there. */
function tellMember({ tenantId, requester, experts }: LocalPeople): RequestHandler {
  return async (request, response) => {
    const { memberId } = request.params;
    const member = [requester, ...experts].find(({ id, aadObjectId }) => memberId === id || memberId === aadObjectId);
    if (member) response.send(200, { ...member, tenantId });
    else response.send(404, { error: { code: 'MemberNotFoundInConversation', message: 'Nobody here has this id.' } });
  };
}

/** Only the bot has anything to say here, and it is no page: a page names where it is from. */
const refusePages: RequestHandler = (request, response, next) => {
  if (request.headers.origin === undefined) return next();
  response.send(403, { code: 'Forbidden', message: 'Only Signpost itself sends here.' });
  return next(false);
};

const refuseNonsense: RequestHandler = (request, response, next) => {
  const { body } = request;
  if (typeof body === 'object' && body !== null && typeof body.type === 'string') return next();
  response.send(400, { code: 'BadActivity', message: 'The body must be an activity in JSON.' });
  return next(false);
};
