import { createServer, type RequestListener } from 'node:http';
import { clientHostOf, type ListenOptions, listen } from './listen.ts';
import { type SocketRules, serveWebSockets } from './serve-web-sockets.ts';

export interface GraphQLServiceOptions extends ListenOptions {
  /** Answers the HTTP requests to every path. */
  readonly requests: RequestListener;
  /** The path for GraphQL, where WebSocket clients connect. */
  readonly endpoint: string;
  readonly sockets: SocketRules;
}

export interface GraphQLService {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops accepting, says goodbye to WebSocket clients, lets requests in flight finish for at most `graceMs`
   * milliseconds, and closes what is left. A second call waits for the first.
   */
  close(graceMs: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects when it cannot, such as with the port in use. */
export async function serveGraphQL(options: GraphQLServiceOptions): Promise<GraphQLService> {
  const { requests, endpoint, sockets, host } = options;
  const server = createServer(requests);
  const webSockets = serveWebSockets(server, endpoint, sockets);
  const port = await listen(server, options);

  async function close(graceMs: number): Promise<void> {
    const ended = new Promise<void>((resolve) => server.close(() => resolve()));
    // Connections become idle one by one while their requests finish.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const fuse = setTimeout(() => server.closeAllConnections(), graceMs);
    await Promise.all([webSockets.close(graceMs), ended]);
    clearInterval(sweep);
    clearTimeout(fuse);
  }

  let closed: Promise<void> | undefined;
  return {
    url: `http://${clientHostOf(host)}:${port}${endpoint}`,
    port,
    close(graceMs) {
      closed ??= close(graceMs);
      return closed;
    },
  };
}
