import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/**
 * Serves a subgraph over HTTP and WebSocket until the stack is disposed of. Port 0 takes a free one. Returns the URL.
 */
export async function serveSubgraph(schema: GraphQLSchema, stack: AsyncDisposableStack, port = 0): Promise<string> {
  const server = createServer((request, response) => void answer(schema, request, response));
  const sockets = new WebSocketServer({ server });
  const protocol = useServer({ schema }, sockets);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  stack.defer(async () => {
    for (const socket of sockets.clients) socket.terminate();
    await protocol.dispose();
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answer(schema: GraphQLSchema, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables } = JSON.parse(await text(request));
  const result = await execute({ schema, document: parse(query), variableValues: variables });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}
