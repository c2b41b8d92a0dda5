import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHostCheck, type HostNames, type Refused } from './host-names.ts';
import { clientHostOf, type ListenOptions, listen } from './listen.ts';
import { serveWebSockets } from './web-sockets/serve-web-sockets.ts';
import type { SocketRules } from './web-sockets/socket-rules.ts';

export interface GraphQLServiceOptions extends ListenOptions {
  /** Handles the HTTP requests to all paths. */
  readonly requests: RequestListener;
  /** Path of GraphQL, such as `/graphql`. WebSocket clients connect here. */
  readonly endpoint: string;
  /** Further paths to which WebSocket clients connect. @default none */
  readonly otherEndpoints?: readonly string[];
  readonly sockets: SocketRules;
  readonly bounds?: RequestBounds;
  /** Host names that requests may be sent to. @default any */
  readonly hostNames?: HostNames;
  /** Called for each request that is refused because of its target or host. */
  readonly onRefused?: (refused: Refused, request: IncomingMessage) => void;
}

/** Limits of HTTP requests. */
export interface RequestBounds {
  /** Most bytes of all headers of a request together. A client that sends more gets a 431. @default 16 KiB */
  readonly maxHeaderBytes?: number;
  /** Milliseconds that a client may take to send a whole request. A slower one gets a 408. @default 30 000 */
  readonly receiveTimeoutMs?: number;
}

/** Most requests that a connection may have unanswered. No known client sends so many. */
const maxUnanswered = 32;

/** Longest time in milliseconds between Node's looks for requests that take too long. */
const maxCheckIntervalMs = 5_000;

export interface GraphQLService {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  readonly port: number;
  /**
   * Shuts down gracefully. For `delayMs` milliseconds it still accepts requests, so that a load balancer can notice,
   * but every response closes its connection. Then it stops accepting, closes WebSockets with 1012, waits at most
   * `graceMs` milliseconds for requests in flight, and cuts off the rest. A second call waits for the first.
   */
  close(graceMs: number, delayMs?: number): Promise<void>;
}

/** Serves HTTP and WebSocket clients on one port. Rejects if it cannot listen, for example if the port is in use. */
export async function serveGraphQL(options: GraphQLServiceOptions): Promise<GraphQLService> {
  const { requests, endpoint, otherEndpoints = [], sockets, host, bounds = {} } = options;
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
  const webSockets = serveWebSockets(server, [endpoint, ...otherEndpoints], sockets, refusalOf);
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

/** Makes Node close the connection after this response, and tells the client so. */
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
 * Begins a request after the earlier ones on its connection are answered. Responses must be sent in that order, so an
 * earlier begin would only keep more of them in memory. Cuts off a connection with too many waiting requests.
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
    // In a new round of the event loop, after the requests of other connections.
    if (wasNext && next && !socket.destroyed) setImmediate(next);
  });
  if (unanswered.length === 1) begin();
}
