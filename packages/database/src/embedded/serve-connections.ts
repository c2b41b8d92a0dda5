import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type ConnectionOptions, serveConnection } from './connection.ts';

export interface ServedConnections {
  readonly port: number;
  /** Closes all connections and rolls back their open transactions. */
  close(): Promise<void>;
}

export interface ServeOptions extends ConnectionOptions {
  readonly host: string;
  /** TCP port; 0 takes a free one. */
  readonly port: number;
}

/** Serves the embedded database to PostgreSQL clients. */
export async function serveConnections({ host, port, ...options }: ServeOptions): Promise<ServedConnections> {
  const connections = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    const served = serveConnection(socket, options).finally(() => connections.delete(socket));
    connections.set(socket, served);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of connections.keys()) socket.destroy();
      await Promise.all([closed, ...connections.values()]);
    },
  };
}
