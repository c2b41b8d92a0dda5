import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface SurvivorsJob {
  readonly url: string;
  readonly clients: number;
}

export interface Survived {
  /** Number of expected events that clients have not received, summed over clients. */
  readonly lost: number;
  /** Number of events that clients received again. */
  readonly doubled: number;
  /** Number of reconnects. */
  readonly returns: number;
  /** Errors that ended a stream for good. */
  readonly failures: readonly string[];
}

export interface Survivors {
  /** Returns the clients' result for the events with these ids. */
  survived(ids: readonly string[]): Survived;
  close(): void;
}

interface Client {
  readonly seen: Set<string>;
  doubled: number;
  returns: number;
  /** Cursor of the last response. */
  cursor: string | undefined;
  socket: WebSocket | undefined;
}

const query = 'subscription { alertRaised { eventId title account { name } } }';
const returnMs = 100;

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly data?: { readonly alertRaised: { readonly eventId: string } | null } | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
    readonly extensions?: { readonly cursor?: string };
  };
}

/**
 * Starts clients that reconnect with their cursors whenever a connection is lost or a stream ends. Resolves when all
 * have subscribed for the first time.
 */
export async function startSurvivors({ url, clients: count }: SurvivorsJob): Promise<Survivors> {
  const failures = new Set<string>();
  let isOver = false;

  function hear(client: Client, { payload }: Message): void {
    client.cursor = payload?.extensions?.cursor ?? client.cursor;
    const id = payload?.data?.alertRaised?.eventId;
    if (id === undefined) failures.add(payload?.errors?.[0]?.extensions?.code ?? JSON.stringify(payload));
    else if (client.seen.has(id)) client.doubled += 1;
    else client.seen.add(id);
  }

  /** Connects and subscribes. Resolves when the connection is closed. */
  function stay(client: Client, subscribed: () => void): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
      client.socket = socket;
      socket.on('error', () => socket.terminate());
      socket.on('close', () => resolve());
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data: Buffer) => {
        const message: Message = JSON.parse(data.toString());
        if (message.type === 'connection_ack') {
          const extensions = client.cursor === undefined ? undefined : { cursor: client.cursor };
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, extensions } }));
          subscribed();
        } else if (message.type === 'next') hear(client, message);
        else if (message.type === 'ping') socket.send('{"type":"pong"}');
        else if (message.type === 'complete' || message.type === 'error') socket.terminate();
      });
    });
  }

  async function live(client: Client, subscribed: () => void): Promise<void> {
    while (!isOver) {
      await stay(client, subscribed);
      if (isOver) return;
      client.returns += 1;
      await delay(returnMs);
    }
  }

  const clients = Array.from(
    { length: count },
    (): Client => ({ seen: new Set(), doubled: 0, returns: 0, cursor: undefined, socket: undefined }),
  );
  await Promise.all(clients.map((client) => new Promise<void>((resolve) => void live(client, resolve))));
  const sum = (of: (client: Client) => number) => clients.reduce((total, client) => total + of(client), 0);
  return {
    survived: (ids) => ({
      lost: sum(({ seen }) => ids.filter((id) => !seen.has(id)).length),
      doubled: sum(({ doubled }) => doubled),
      returns: sum(({ returns }) => returns),
      failures: [...failures],
    }),
    close() {
      isOver = true;
      for (const { socket } of clients) socket?.terminate();
    },
  };
}
