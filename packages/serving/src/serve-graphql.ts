import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHostCheck, type HostNames, type Refused } from './host-names.ts';
import { clientHostOf, type ListenOptions, listen } from './listen.ts';
import { serveWebSockets } from './web-sockets/serve-web-sockets.ts';
import type { SocketRules } from './web-sockets/socket-rules.ts';

export interface GraphQLServiceOptions extends ListenOptions {
  /** Answers the HTTP requests to every path. */
  readonly requests: RequestListener;
  /** The path for GraphQL, where WebSocket clients connect. */
  readonly endpoint: string;
  readonly sockets: SocketRules;
  readonly bounds?: RequestBounds;
  /** The names that clients may reach this server by; any when absent. */
  readonly hostNames?: HostNames;
  /** Told of each request that is refused for what it is sent to. */
  readonly onRefused?: (refused: Refused, request: IncomingMessage) => void;
}

/** How far clients may go before they are cut off. */
export interface RequestBounds {
  /** All headers of a request together; a client that sends more gets a 431. 16 KiB by default. */
  readonly maxHeaderBytes?: number;
  /** How long a client may take to send a whole request, in milliseconds; then it gets a 408. 30 seconds by default. */
  readonly receiveTimeoutMs?: number;
}

/** Requests that a connection may send before the first of them is answered; more than any client does. */
const maxUnanswered = 32;

/** How often Node looks for requests that take too long, at most. */
const maxCheckIntervalMs = 5_000;

export interface GraphQLService {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly port: number;
  /**
   * Has every answer from now on end its connection, and goes on accepting for `delayMs`, so that whoever sends clients
   * here can learn to stop. Then stops accepting, says goodbye to WebSocket clients, lets requests in flight finish for
   * at most `graceMs`, and closes what is left. Both in milliseconds. A second call waits for the first.
   */
  close(graceMs: number, delayMs?: number): Promise<void>;
}

/** Listens for HTTP and WebSocket clients on one port. Rejects when it cannot, such as with the port in use. */
export async function serveGraphQL(options: GraphQLServiceOptions): Promise<GraphQLService> {
  const { requests, endpoint, sockets, host, bounds = {} } = options;
  const unanswered = new Set<ServerResponse>();
  const check = createHostCheck(options.hostNames);
  const refusalOf = (request: IncomingMessage) => {
    const refused = check(request);
    if (refused) options.onRefused?.(refused, request);
    return refused;
  };
  let closing = false;
  const server = createBoundedServer(bounds, (request, response) => {
    if (closing) endConnection(response);
    else {
      unanswered.add(response);
      response.once('close', () => unanswered.delete(response));
    }
    const refused = refusalOf(request);
    if (refused) refuse(response, refused);
    else inOrder(request, response, requests);
  });
  const webSockets = serveWebSockets(server, endpoint, sockets, refusalOf);
  const port = await listen(server, options);

  async function close(graceMs: number, delayMs = 0): Promise<void> {
    closing = true;
    for (const response of unanswered) endConnection(response);
    if (delayMs > 0) await sleep(delayMs);
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
    close(graceMs, delayMs) {
      closed ??= close(graceMs, delayMs);
      return closed;
    },
  };
}

function refuse(response: ServerResponse, { status, message }: Refused): void {
  const code = status === 400 ? 'BAD_REQUEST' : 'FORBIDDEN';
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** Tells the client not to send more on this connection, which Node then closes after the answer. */
function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

function createBoundedServer(bounds: RequestBounds, requests: RequestListener): Server {
  const { maxHeaderBytes = 16 * 1024, receiveTimeoutMs = 30_000 } = bounds;
  return createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: receiveTimeoutMs,
      requestTimeout: receiveTimeoutMs,
      connectionsCheckingInterval: Math.min(receiveTimeoutMs, maxCheckIntervalMs),
    },
    requests,
  );
}

const unansweredOf = new WeakMap<Socket, (() => void)[]>();

/**
 * Begins a request once the earlier ones on its connection are answered. Answers must be sent in that order, so beginning
 * sooner would only hold more of them in memory. A connection with too many waiting requests is cut off.
 */
function inOrder(request: IncomingMessage, response: ServerResponse, requests: RequestListener): void {
  const { socket } = request;
  const unanswered = unansweredOf.get(socket) ?? [];
  unansweredOf.set(socket, unanswered);
  if (unanswered.length >= maxUnanswered) {
    socket.destroy();
    return;
  }
  const begin = () => requests(request, response);
  unanswered.push(begin);
  response.once('close', () => {
    const wasNext = unanswered[0] === begin;
    unanswered.splice(unanswered.indexOf(begin), 1);
    const [next] = unanswered;
    // In a round of its own: those of other connections have come meanwhile.
    if (wasNext && next && !socket.destroyed) setImmediate(next);
  });
  if (unanswered.length === 1) begin();
}
