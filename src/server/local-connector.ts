import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Server } from 'restify';
import { createEventStreams } from './event-streams';
import { readJson } from './read-json';

/** Where Signpost sends its replies in local mode. */
const PATH = '/local-teams/';
const ACTIVITIES = `${PATH}v3/conversations/:conversationId/activities`;
const ACTIVITY = `${ACTIVITIES}/:activityId`;

/** The other end of local mode. */
export interface LocalConnector {
  /** Lets go of the pages, which would otherwise keep the server from closing. */
  end(): void;
}

/** Takes in local mode what Teams would take from the bot, by the same addresses, and passes it on to the open pages. */
export function serveLocalConnector(server: Server): LocalConnector {
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
