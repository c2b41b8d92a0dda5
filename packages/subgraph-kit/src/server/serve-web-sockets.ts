import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql';
import { type Context, GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { readIdentity } from '../context/identity.ts';
import { graphqlEndpoint, type ServerContext, type SubgraphServer } from './create-server.ts';

/** How long a client may take to send `connection_init`. */
const initTimeoutMs = 5_000;
const keepAliveMs = 12_000;
const maxMessageBytes = 1024 * 1024;

/** The gateway's headers travel in `connection_init`, as there is no request for each operation. */
type ConnectionParams = { headers?: Record<string, unknown> };
type SocketContext = Context<ConnectionParams, Extra>;

export interface WebSocketService {
  /** Closes every connection with 1001 (going away); those that do not answer are cut off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Serves graphql-transport-ws on the GraphQL endpoint of an HTTP server. */
export function serveWebSockets(yoga: SubgraphServer, server: Server): WebSocketService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const disposable = useServer<ConnectionParams>(
    {
      connectionInitWaitTimeout: initTimeoutMs,
      onConnect: isIdentified,
      onSubscribe: (context, _id, payload) => prepare(yoga, context, payload),
      execute: (args) => envelopedOf(args).execute(args),
      subscribe: (args) => envelopedOf(args).subscribe(args),
    },
    sockets,
    keepAliveMs,
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== graphqlEndpoint) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    } else {
      sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
    }
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

function headerOf({ connectionParams }: SocketContext): Required<ServerContext>['header'] {
  return (name) => {
    const value = connectionParams?.headers?.[name];
    return typeof value === 'string' ? value : undefined;
  };
}

/** False closes the connection with 4403. */
function isIdentified(context: SocketContext): boolean {
  try {
    readIdentity(headerOf(context));
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

type Enveloped = ReturnType<SubgraphServer['getEnveloped']>;

const envelopes = new WeakMap<ExecutionArgs, Enveloped>();

async function prepare(
  yoga: SubgraphServer,
  context: SocketContext,
  { query, operationName, variables }: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const enveloped = yoga.getEnveloped({ header: headerOf(context) });
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
  if (!enveloped) throw new Error('an operation was run that was not prepared');
  return enveloped;
}
