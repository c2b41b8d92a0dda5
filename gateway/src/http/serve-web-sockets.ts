import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql';
import { type Context, GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { ClientRequest } from '../execution/execution.ts';
import { type Gateway, graphqlEndpoint } from '../gateway.ts';
import { tokenFromConnectionParams } from '../identity/bearer-token.ts';
import { forwardedHeaders } from '../identity/forwarded-headers.ts';
import { type Identity, Unauthenticated } from '../identity/identity.ts';
import type { GatewayContext } from './gateway-context.ts';
import { requestIdFrom } from './request-id.ts';

/** How long a client may take to send `connection_init`. */
const initTimeoutMs = 5_000;
const keepAliveMs = 12_000;
const maxMessageBytes = 1024 * 1024;

type SocketExtra = Extra & { identity?: Identity };
type SocketContext = Context<Record<string, unknown>, SocketExtra>;

export interface WebSocketService {
  /** Closes every connection with 1001 (going away); those that do not answer are cut off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Serves graphql-transport-ws on the GraphQL endpoint of an HTTP server. */
export function serveWebSockets(gateway: Gateway, server: Server): WebSocketService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const disposable = useServer<Record<string, unknown>, { identity?: Identity }>(
    {
      connectionInitWaitTimeout: initTimeoutMs,
      onConnect: (context) => connect(gateway, context),
      onSubscribe: (context, _id, payload) => prepare(gateway, context, payload),
      execute: (args) => envelopedOf(args).execute(args),
      subscribe: (args) => envelopedOf(args).subscribe(args),
    },
    sockets,
    keepAliveMs,
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refused = refusal(gateway, request);
    // Node leaves an upgraded socket to us; without a listener a client that hangs up would end the process.
    socket.on('error', () => socket.destroy());
    if (refused) socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    else sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });
  return {
    async close(graceMs) {
      const fuse = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, graceMs);
      await disposable.dispose();
      clearTimeout(fuse);
    },
  };
}

/** A WebSocket is not bound by the same-origin policy, so its Origin is checked here. */
function refusal(gateway: Gateway, { url = '', headers }: IncomingMessage): string | undefined {
  const [path] = url.split('?');
  if (path !== graphqlEndpoint) return '404 Not Found';
  if (!gateway.isReady()) return '503 Service Unavailable';
  return gateway.origins.allows(headers.origin, headers.host) ? undefined : '403 Forbidden';
}

/** False closes the connection with 4403. */
async function connect(gateway: Gateway, { connectionParams, extra }: SocketContext): Promise<boolean> {
  try {
    extra.identity = await gateway.identity.identify(tokenFromConnectionParams(connectionParams));
    return true;
  } catch (error) {
    if (!(error instanceof Unauthenticated)) gateway.logger.error({ err: error }, 'An identity could not be verified');
    return false;
  }
}

type Enveloped = ReturnType<Gateway['yoga']['getEnveloped']>;

const envelopes = new WeakMap<ExecutionArgs, Enveloped>();

async function prepare(
  gateway: Gateway,
  { extra }: SocketContext,
  { query, operationName, variables }: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (!extra.identity) throw new Error('A connection without identity was acknowledged');
  const { headers } = extra.request;
  const trace = { traceparent: single(headers.traceparent), tracestate: single(headers.tracestate) };
  const requestId = requestIdFrom(undefined);
  const client: ClientRequest = {
    identity: extra.identity,
    requestHeaders: singles(headers),
    responseHeaders: new Headers(),
    headers: forwardedHeaders(extra.identity, requestId, trace),
  };
  const context: GatewayContext = { client };
  const enveloped = gateway.yoga.getEnveloped(context);
  const document = parseOrErrors(enveloped, query);
  if (Array.isArray(document)) return document;
  const errors = enveloped.validate(enveloped.schema, document);
  if (errors.length > 0) return errors;
  const args: ExecutionArgs = {
    schema: enveloped.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: await enveloped.contextFactory(),
  };
  envelopes.set(args, enveloped);
  return args;
}

/** Without this graphql-ws would close the whole connection for one operation's syntax error. */
function parseOrErrors(enveloped: Enveloped, query: string): DocumentNode | GraphQLError[] {
  try {
    return enveloped.parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function envelopedOf(args: ExecutionArgs): Enveloped {
  const enveloped = envelopes.get(args);
  if (!enveloped) throw new Error('An operation was run that was not prepared');
  return enveloped;
}

function singles(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
