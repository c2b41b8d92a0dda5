import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A `subscribe` message that a scripted subgraph has received. */
export interface Subscribed {
  readonly id: string;
  readonly text: string;
  readonly payload: { readonly query: string; readonly variables: Record<string, unknown> };
  /** Number of its connection, from 1. */
  readonly connection: number;
  readonly socket: WebSocket;
  /** Sends a message with its id and the JSON text of further members. */
  say(members: string): void;
}

export interface ScriptedUpstream extends AsyncDisposable {
  readonly url: string;
  readonly connections: number;
  /** Types of the clients' messages, in order. */
  readonly received: string[];
}

/** Starts a subgraph's WebSocket that acknowledges every connection, and then follows the test's script. */
export async function startUpstream(onSubscribe: (subscribed: Subscribed) => void): Promise<ScriptedUpstream> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
  await once(server, 'listening');
  const received: string[] = [];
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    const connection = connections;
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const text = String(data);
      const { type, id, payload } = JSON.parse(text);
      received.push(type);
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      const say = (members: string) => socket.send(`{"id":"${id}",${members}}`);
      if (type === 'subscribe') onSubscribe({ id, text, payload, connection, socket, say });
    });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
