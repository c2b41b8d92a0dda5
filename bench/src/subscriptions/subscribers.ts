import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface SubscribersJob {
  readonly url: string;
  readonly clients: number;
  /** True if each client subscribes to its own shard. Else all clients subscribe to everything. */
  readonly sharded: boolean;
}

export interface Received {
  readonly events: number;
  /** Milliseconds between raising and receiving, one for each event of each client. */
  readonly lags: readonly number[];
  readonly failures: readonly string[];
}

export interface Subscribers {
  /** Returns the events that all clients received since the start or `forget`. */
  received(): Received;
  /** Resets the received events. */
  forget(): void;
  close(): void;
}

const fields = '{ id raisedAt message account { id name domain health } }';

/** Matches an event with the fields of all three subgraphs and without errors. */
const isWhole = /"payload":\{"data":.*"name":"Account .*"health":\d/;

/** Number of connections to open at the same time. */
const opening = 100;

/** Opens a WebSocket for each client. Resolves when all have subscribed. */
export async function subscribe({ url, clients, sharded }: SubscribersJob): Promise<Subscribers> {
  const sockets: WebSocket[] = [];
  const lags: number[] = [];
  const failures: string[] = [];

  async function connect(client: number): Promise<void> {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
    sockets.push(socket);
    socket.on('error', (error) => failures.push(error.message));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const query = sharded
      ? `subscription ($s: Int) { alertRaised(shard: $s) ${fields} }`
      : `subscription { alertRaised ${fields} }`;
    const payload = { query, variables: sharded ? { s: client } : undefined };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    socket.on('message', (data: Buffer) => receive(data.toString()));
    socket.on('close', (code) => failures.push(`closed with ${code}`));
  }

  function receive(message: string): void {
    if (message.startsWith('{"type":"p')) return;
    const at = message.indexOf('"raisedAt":');
    if (at < 0 || !isWhole.test(message)) failures.push(message.slice(0, 300));
    else lags.push(Date.now() - Number.parseFloat(message.slice(at + 11)));
  }

  for (let first = 0; first < clients; first += opening) {
    const some = Array.from({ length: Math.min(opening, clients - first) }, (_, index) => connect(first + index));
    await Promise.all(some);
  }
  return {
    received: () => ({ events: lags.length, lags, failures: failures.slice(0, 5) }),
    forget() {
      lags.length = 0;
    },
    close() {
      for (const socket of sockets) {
        socket.removeAllListeners('close');
        socket.terminate();
      }
    },
  };
}
