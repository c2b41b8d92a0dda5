import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphqlEndpoint, type SubgraphServer } from './create-server.ts';
import { serveWebSockets } from './serve-web-sockets.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Listener {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops accepting, says goodbye to WebSocket clients, lets requests in flight finish for at most `graceMs`
   * milliseconds, and closes what is left.
   */
  close(graceMs: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects when it cannot, such as with the port in use. */
export async function listen(yoga: SubgraphServer, { host, port }: ListenOptions): Promise<Listener> {
  const server = createServer(yoga);
  const webSockets = serveWebSockets(yoga, server);
  await listening(server, host, port);
  const address = server.address() as AddressInfo;

  return {
    url: `http://${nameOf(host)}:${address.port}${graphqlEndpoint}`,
    port: address.port,
    async close(graceMs) {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      // Connections become idle one by one while their requests finish.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      const fuse = setTimeout(() => server.closeAllConnections(), graceMs);
      await Promise.all([webSockets.close(graceMs), ended]);
      clearInterval(sweep);
      clearTimeout(fuse);
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
