import net, { type AddressInfo, type Socket } from 'node:net';

/** Stands before a server, and does what networks do: lets through, cuts, or keeps silent. */
export interface TcpProxy {
  readonly port: number;
  /** Ends all connections and takes no new ones. */
  cut(): Promise<void>;
  /** Lets nothing through any more, neither on the connections that there are nor on new ones, and ends none. */
  hang(): void;
  /** Lets new connections through; those that hang stay so. */
  heal(): Promise<void>;
}

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isHanging = false;
  const server = net.createServer((client) => {
    keep(client);
    if (isHanging) return;
    const upstream = keep(net.connect(target));
    client.pipe(upstream).pipe(client);
  });
  function keep(socket: Socket): Socket {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  }
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    hang: () => {
      isHanging = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    heal: async () => {
      isHanging = false;
      if (!server.listening) await listen(port);
    },
  };
}
