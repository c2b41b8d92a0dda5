import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestSigner } from '@sophia/http-signatures';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { errorCodes } from '../errors.ts';
import { readResponse } from './read-response.ts';
import { signatureOf } from './request-signature.ts';
import { type Gap, SubgraphRequestError, type SubgraphResponse, type SubgraphSubscription } from './transport.ts';

export interface WebSocketOptions {
  /** How often a lost connection is tried again before its subscriptions end with an error. */
  readonly reconnectAttempts: number;
  /** Signs each connection as the request that opens it; by default none is. */
  readonly sign?: RequestSigner;
}

export interface WebSocketSubscriptions {
  subscribe(subscription: SubgraphSubscription): AsyncIterable<SubgraphResponse>;
  dispose(): void;
}

/**
 * Subscriptions over graphql-transport-ws. Those with the same identity share one connection to a subgraph, which is
 * opened with the first, closed with the last, and after a loss is opened again and its subscriptions renewed.
 */
export function createWebSocketSubscriptions({ reconnectAttempts, sign }: WebSocketOptions): WebSocketSubscriptions {
  const clients = new Map<string, Connection>();
  const subscribed = new Set<() => void>();

  function acquire(service: string, url: string, headers: Readonly<Record<string, string>>) {
    const key = JSON.stringify([service, url, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const shared = clients.get(key) ?? connect(service, url, headers);
    clients.set(key, shared);
    shared.users += 1;
    const release = () => {
      shared.users -= 1;
      if (shared.users === 0) clients.delete(key);
    };
    return { connection: shared, release };
  }

  function connect(service: string, url: string, headers: Readonly<Record<string, string>>): Connection {
    const connection: Connection = {
      users: 0,
      gaps: [],
      client: createClient({
        url: webSocketUrl(url),
        webSocketImpl: WebSocket,
        connectionParams: () => ({ headers: { ...headers, ...signatureOf(sign, { service, url, headers }) } }),
        retryAttempts: reconnectAttempts,
        shouldRetry: () => true,
        retryWait: backOff,
      }),
    };
    let lostAt: Date | undefined;
    connection.client.on('closed', () => {
      lostAt ??= new Date();
    });
    connection.client.on('connected', () => {
      if (lostAt) connection.gaps.push({ from: lostAt.toISOString(), to: new Date().toISOString() });
      lostAt = undefined;
    });
    return connection;
  }

  return {
    async *subscribe({ service, url, headers, query, operationName, variables, signal }) {
      signal?.throwIfAborted();
      const { connection, release } = acquire(service, url, connectionHeaders(headers));
      let seen = connection.gaps.length;
      const events = connection.client.iterate({ query, operationName, variables });
      let left = false;
      const leave = () => {
        left = true;
        void events.return?.();
        // Unsubscribing alone would not wake the loop below while the connection is being restored.
        void events.throw?.(new Error('Unsubscribed'));
      };
      signal?.addEventListener('abort', leave, { once: true });
      subscribed.add(leave);
      try {
        for await (const event of events) {
          const gap = gapSince(connection, seen);
          seen = connection.gaps.length;
          const response = readResponse(service, event);
          yield gap ? { ...response, gap } : response;
        }
      } catch (error) {
        if (left) return;
        // The subgraph refused the operation: it reports errors as it would over HTTP.
        if (Array.isArray(error)) yield readResponse(service, { errors: error });
        else throw error instanceof SubgraphRequestError ? error : lost(service, error);
      } finally {
        signal?.removeEventListener('abort', leave);
        subscribed.delete(leave);
        leave();
        release();
      }
    },
    // A connection is closed by its last subscription. Disposing of the client instead would wait for it to connect.
    dispose() {
      for (const leave of subscribed) leave();
    },
  };
}

interface Connection {
  readonly client: Client;
  users: number;
  /** The times without a connection. */
  readonly gaps: Gap[];
}

/** All that was missed since so many gaps, as one. */
function gapSince({ gaps }: Connection, seen: number): Gap | undefined {
  const from = gaps[seen]?.from;
  const to = gaps.at(-1)?.to;
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** What differs from request to request stays out, or no two subscriptions could share a connection. */
function connectionHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const perRequest = ['x-request-id', 'traceparent', 'tracestate'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !perRequest.includes(name)));
}

function webSocketUrl(url: string): string {
  return url.replace(/^http/, 'ws');
}

/**
 * From a quarter of a second up to ten seconds, with jitter so that a restarted subgraph is not hit by all at once. The
 * client gives up by itself when nobody is subscribed any more after the wait; a wait that rejects would end the process.
 */
async function backOff(retries: number): Promise<void> {
  const longest = Math.min(10_000, 250 * 2 ** retries);
  await sleep(longest / 2 + Math.random() * (longest / 2), undefined, { ref: false });
}

function lost(service: string, cause: unknown): SubgraphRequestError {
  const message = `The subscription to subgraph "${service}" was lost and could not be restored`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionLost, service }, cause);
}
