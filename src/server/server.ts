import type { AddressInfo } from 'node:net';
import restify, { type RequestHandler, type Server } from 'restify';
import type { Receive } from '../teams/receiver';

/** A pasted log is large, an attack is larger. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Makes the HTTP server: the endpoint of the Bot Framework, and a sign of life for whoever watches it. */
export function createServer(receive: Receive): Server {
  const server = restify.createServer({ name: 'Signpost' });
  server.get('/health', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.post(
    '/api/messages',
    refuseCompressed,
    restify.plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true }),
    async (request, response) => {
      const { status, body } = await receive(request.header('authorization', ''), request.body);
      response.send(status, body);
    },
  );
  return server;
}

/** Restify unpacks without limit, and what claims to be gzip and is not ends the process. The Bot Framework sends neither. */
const refuseCompressed: RequestHandler = (request, response, next) => {
  if (request.headers['content-encoding'] === undefined) return next();
  response.send(415, { code: 'UnsupportedMediaType', message: 'Send the activity without Content-Encoding.' });
  return next(false);
};

/** Starts listening; resolves with the port, rejects where it is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
