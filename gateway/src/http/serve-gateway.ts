import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, graphqlEndpoint } from '../gateway.ts';
import { serveWebSockets } from './serve-web-sockets.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface GatewayServer {
  /** The GraphQL endpoint. */
  readonly url: string;
  /**
   * Stops accepting, says goodbye to WebSocket clients, lets requests in flight finish for at most `graceMs`
   * milliseconds, and closes what is left.
   */
  close(graceMs: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects when it cannot, such as with the port in use. */
export async function serveGateway(gateway: Gateway, { host, port }: ListenOptions): Promise<GatewayServer> {
  const server = createServer(gateway.yoga);
  const webSockets = serveWebSockets(gateway, server);
  await listen(server, host, port);
  let closed: Promise<void> | undefined;

  async function close(graceMs: number): Promise<void> {
    gateway.drain();
    const ended = new Promise<void>((resolve) => server.close(() => resolve()));
    // Connections become idle one by one while their requests finish.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const fuse = setTimeout(() => server.closeAllConnections(), graceMs);
    await Promise.all([webSockets.close(graceMs), ended]);
    clearInterval(sweep);
    clearTimeout(fuse);
  }

  return {
    url: endpointUrl(host, server.address()),
    close(graceMs) {
      closed ??= close(graceMs);
      return closed;
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function endpointUrl(host: string, address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const everywhere = ['0.0.0.0', '::'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}${graphqlEndpoint}`;
}
