import type { AddressInfo } from 'node:net';
import restify, { type RequestHandler, type Server } from 'restify';
import type { Receive } from '../teams/receiver';
import { readJson } from './read-json';

/** Makes the HTTP server: the endpoint of the Bot Framework, and a sign of life for whoever watches it. */
export function createServer(receive: Receive): Server {
  const server = restify.createServer({ name: 'Signpost' });
  const tellHealth: RequestHandler = async (_request, response) => {
    response.send(200, { status: 'ok' });
  };
  server.get('/health', tellHealth);
  // Many who watch a service ask without wanting an answer.
  server.head('/health', tellHealth);
  server.post('/api/messages', ...readJson, async (request, response) => {
    const { status, body } = await receive(request.header('authorization', ''), request.body);
    response.send(status, body);
  });
  return server;
}

/** Starts listening; resolves with the port, rejects where it is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
