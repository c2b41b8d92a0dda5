import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { type ExecutionArgs, execute, type GraphQLScalarType, type GraphQLSchema, parse, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

type EnumValues = { [enumValue: string]: string | number };

/** Resolvers by type and field. */
export type Resolvers = Record<string, Exclude<GraphQLResolverMap[string], GraphQLScalarType | EnumValues>>;

export interface SubgraphDefinition {
  /** Without the federation @link, which is added. */
  readonly typeDefs: string;
  readonly resolvers?: Resolvers;
}

export interface ReceivedRequest {
  /** The body as it was received. */
  readonly body: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Answer of a misbehaving subgraph, or changes to its real answer if there is no body. `hang` sends nothing; `hang up`
 * closes the connection.
 */
export type Misbehaviour =
  | {
      readonly status?: number;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string | string[]>>;
      readonly body?: string;
    }
  | 'hang'
  | 'hang up';

export interface TestSubgraph {
  readonly name: string;
  readonly url: string;
  /** All requests over HTTP, in order. */
  readonly received: ReceivedRequest[];
  /** Requests that were cancelled before they were answered. */
  readonly cancelled: ReceivedRequest[];
  /** The `connection_init` payloads of WebSocket clients. */
  readonly connections: unknown[];
  /** Replaces answers, if set. */
  misbehave: ((request: ReceivedRequest) => Misbehaviour | undefined) | undefined;
  /** Each request waits for this before it is answered, if set. */
  hold: (() => Promise<void>) | undefined;
  /** Closes every WebSocket, as a crash would. */
  dropSockets(): void;
  /** Closes them, refuses new ones, and calls `refused` for each. */
  refuseSockets(refused: () => void): void;
  stop(): Promise<void>;
}

export const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag",
  "@authenticated", "@requiresScopes", "@policy", "@context", "@fromContext", "@cost", "@listSize",
  "@composeDirective"
])\n`;

/** Starts a real subgraph on a free port, over HTTP and WebSocket. Resolvers get `context` and the request headers. */
export async function startSubgraph(
  name: string,
  { typeDefs, resolvers = {} }: SubgraphDefinition,
): Promise<TestSubgraph> {
  const schema = subgraphSchema({ typeDefs, resolvers });
  const received: ReceivedRequest[] = [];
  const cancelled: ReceivedRequest[] = [];
  const connections: unknown[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server });
  const protocol = useServer(
    { schema, onConnect: ({ connectionParams }) => void connections.push(connectionParams) },
    sockets,
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { query, variables = {}, operationName } = JSON.parse(body);
    const seen = { body, query, variables, headers: request.headers };
    received.push(seen);
    response.once('close', () => {
      if (!response.writableFinished) cancelled.push(seen);
    });
    await subgraph.hold?.();
    const misbehaviour = subgraph.misbehave?.(seen);
    if (misbehaviour === 'hang') return;
    if (misbehaviour === 'hang up') return void request.socket.destroy();
    const answered =
      misbehaviour?.body ??
      JSON.stringify(
        await run({
          schema,
          document: parse(query),
          variableValues: variables,
          operationName,
          contextValue: { headers: request.headers },
        }),
      );
    response.writeHead(misbehaviour?.status ?? 200, {
      ...misbehaviour?.headers,
      'content-type': misbehaviour?.contentType ?? 'application/json',
    });
    response.end(answered);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  const subgraph: TestSubgraph = {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    cancelled,
    connections,
    misbehave: undefined,
    hold: undefined,
    dropSockets: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    refuseSockets(refused) {
      subgraph.dropSockets();
      server.removeAllListeners('upgrade');
      server.on('upgrade', (_, socket) => {
        socket.destroy();
        refused();
      });
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };

  async function stop(): Promise<void> {
    subgraph.dropSockets();
    server.closeAllConnections();
    await protocol.dispose();
    await new Promise((resolve) => server.close(resolve));
  }

  return subgraph;
}

export function subgraphSchema({ typeDefs, resolvers = {} }: SubgraphDefinition): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(federationLink + typeDefs), resolvers }]);
}

async function run(args: ExecutionArgs) {
  const errors = validate(args.schema, args.document);
  return errors.length > 0 ? { errors } : execute(args);
}
