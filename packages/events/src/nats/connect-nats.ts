import { errors } from '@nats-io/nats-core';
import { type NatsConnection, connect as openConnection } from '@nats-io/transport-node';

import { NatsUnreachableError } from './nats-unreachable-error.ts';

export interface NatsLink {
  readonly connection: NatsConnection;
  /** Address of the server for messages, without user and password. */
  readonly place: string;
  /**
   * Returns the result of `work`. Throws NatsUnreachableError if the server does not respond. While the connection is
   * lost, throws at once without calling `work`, whose messages would only pile up in memory and be sent late.
   */
  reach<T>(work: () => Promise<T>): Promise<T>;
  /** Calls the listener each time the connection is restored. */
  onReconnect(listener: () => void): void;
  close(): Promise<void>;
}

const connectTimeoutMs = 5_000;

/**
 * Opens a connection that reconnects by itself, also to another server of the cluster. The URL begins with `nats://` or
 * `tls://` and may hold user and password, or a token in place of the user. Throws NatsUnreachableError.
 */
export async function connectNats(url: string): Promise<NatsLink> {
  const server = new URL(url);
  const place = server.host;
  const connection = await openConnection({
    servers: `${server.protocol}//${place}`,
    name: 'sophia',
    ...credentialsOf(server),
    ...(server.protocol === 'tls:' && { tls: {} }),
    timeout: connectTimeoutMs,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    // Async stack traces cost more than sending a message.
    noAsyncTraces: true,
  }).catch((error: unknown) => {
    throw new NatsUnreachableError(place, error);
  });

  const listeners: (() => void)[] = [];
  /** Callers that wait for a response. Rejected when the connection is lost, because the response never comes. */
  const waiting = new Set<(error: Error) => void>();
  let lost: string | undefined;
  const lose = (how: string) => {
    lost = how;
    for (const reject of waiting) reject(new NatsUnreachableError(place, how));
  };
  const watch = async () => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') lose('the connection is lost');
      else if (status.type === 'close') lose('the connection is closed');
      else if (status.type === 'reconnect') {
        lost = undefined;
        for (const listener of listeners) listener();
      }
    }
  };
  void watch();

  return {
    connection,
    place,
    async reach(work) {
      if (lost !== undefined) throw new NatsUnreachableError(place, lost);
      const loss = Promise.withResolvers<never>();
      waiting.add(loss.reject);
      try {
        return await Promise.race([work(), loss.promise]);
      } catch (error) {
        throw isUnreachable(error) ? new NatsUnreachableError(place, error) : error;
      } finally {
        waiting.delete(loss.reject);
      }
    },
    onReconnect: (listener) => listeners.push(listener),
    close: () => connection.close(),
  };
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof errors.TimeoutError ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.ClosedConnectionError ||
  error instanceof errors.RequestError;

function credentialsOf({ username, password }: URL) {
  if (username === '') return {};
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return pass === '' ? { token: user } : { user, pass };
}
