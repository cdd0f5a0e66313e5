import net, { type AddressInfo, type Socket } from 'node:net';

/** A server that says one thing to whoever connects, and then nothing. */
export interface FakePostgres {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startFakePostgres(greeting: Buffer): Promise<FakePostgres> {
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('data', () => socket.write(greeting));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The refusal of a PostgreSQL server, with its code. */
export function refusal(code: string, text: string): Buffer {
  return toMessage('E', `SFATAL\0VFATAL\0C${code}\0M${text}\0\0`);
}

/** What a PostgreSQL server says to whom it lets in: authenticated, and ready for a query. */
export const welcome = Buffer.concat([toMessage('R', '\0\0\0\0'), toMessage('Z', 'I')]);

function toMessage(type: string, body: string): Buffer {
  const message = Buffer.from(`${type}....${body}`);
  message.writeUInt32BE(message.length - 1, 1);
  return message;
}
