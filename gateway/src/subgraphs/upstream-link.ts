import { isDeepStrictEqual } from 'node:util';
import type { SubscribePayload } from 'graphql-ws';
import { errorCodes } from '../common/errors.ts';
import type { JsonObject, JsonValue } from '../common/json.ts';
import { malformed, readResponse } from './read-response.ts';
import { type Gap, SubgraphRequestError, type SubgraphResponse } from './transport.ts';
import { openUpstreamSocket, type SocketEnd, type UpstreamSocket } from './upstream-socket.ts';

/** Receives the events of one subscription; `ended` is the last call, with the error if there was one. */
interface EventListener {
  event(response: SubgraphResponse): void;
  ended(error?: SubgraphRequestError): void;
}

/** A connection to a subgraph that reconnects after a loss and renews its subscriptions. */
export interface UpstreamLink {
  /** Returns a function that unsubscribes. */
  subscribe(operation: SubscribePayload, listener: EventListener): () => void;
}

export interface LinkOptions {
  readonly service: string;
  readonly url: string;
  /** Creates the payload of `connection_init` for each connection. */
  readonly params: () => JsonObject;
  /** Maximum number of successive attempts to restore a lost connection. */
  readonly reconnectAttempts: number;
  /** Called when the last subscription has ended: the link is then closed. */
  readonly onIdle: () => void;
}

interface Subscription {
  readonly operation: SubscribePayload;
  readonly listener: EventListener;
  /** Time since which there has been no connection, so that events may be missed. */
  missingSince?: Date;
  /** Sent with the next event. */
  gap?: Gap;
  last?: JsonValue;
  /** True if it was renewed and has received no event since. */
  isRenewed: boolean;
}

/** Milliseconds after which a connection counts as stable: the next loss is then the first in a row. */
const steadyMs = 10_000;

export function createUpstreamLink(options: LinkOptions): UpstreamLink {
  const { service, url, params, reconnectAttempts, onIdle } = options;
  const subscriptions = new Map<string, Subscription>();
  let socket: UpstreamSocket | undefined;
  let acknowledgedAt: number | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let losses = 0;
  let count = 0;

  function connect(): void {
    waiting = undefined;
    socket = openUpstreamSocket(url, params(), {
      acknowledged() {
        acknowledgedAt = performance.now();
        for (const [id, subscription] of subscriptions) begin(id, subscription);
      },
      next(id, payload) {
        const subscription = subscriptions.get(id);
        if (subscription) deliver(id, subscription, payload);
      },
      error(id, payload) {
        const listener = remove(id)?.listener;
        if (!listener) return;
        // The subgraph refused the operation: read its errors as from an HTTP response.
        const response = read(() => readResponse(service, { errors: payload ?? null }));
        if (!(response instanceof SubgraphRequestError)) listener.event(response);
        listener.ended(response instanceof SubgraphRequestError ? response : undefined);
      },
      complete: (id) => remove(id)?.listener.ended(),
      closed: restore,
    });
  }

  function begin(id: string, subscription: Subscription): void {
    const { operation, missingSince } = subscription;
    if (missingSince) {
      subscription.gap = { from: subscription.gap?.from ?? missingSince.toISOString(), to: new Date().toISOString() };
      subscription.missingSince = undefined;
    }
    socket?.subscribe(id, operation);
  }

  function deliver(id: string, subscription: Subscription, payload: JsonValue = null): void {
    const { isRenewed, gap, last } = subscription;
    subscription.isRenewed = false;
    if (gap && isRenewed && isDeepStrictEqual(payload, last)) {
      // Some subgraphs send every new subscriber the same first event; after a reconnection it is a repetition.
      subscription.gap = { from: gap.from, to: new Date().toISOString() };
      return;
    }
    const response = read(() => readResponse(service, payload));
    if (response instanceof SubgraphRequestError) {
      socket?.complete(id);
      remove(id);
      subscription.listener.ended(response);
      return;
    }
    subscription.last = payload;
    subscription.gap = undefined;
    subscription.listener.event(gap ? { ...response, gap } : response);
  }

  function restore(end: SocketEnd): void {
    socket = undefined;
    const lasted = acknowledgedAt === undefined ? 0 : performance.now() - acknowledgedAt;
    acknowledgedAt = undefined;
    losses = lasted >= steadyMs ? 1 : losses + 1;
    const final = finalError(service, end) ?? (losses > reconnectAttempts ? lost(service, end) : undefined);
    if (final) {
      for (const id of [...subscriptions.keys()]) remove(id)?.listener.ended(final);
      return;
    }
    for (const subscription of subscriptions.values()) {
      subscription.missingSince ??= new Date();
      subscription.isRenewed = true;
    }
    waiting = setTimeout(connect, backOff(losses - 1)).unref();
  }

  function remove(id: string): Subscription | undefined {
    const subscription = subscriptions.get(id);
    subscriptions.delete(id);
    if (subscription && subscriptions.size === 0) {
      clearTimeout(waiting);
      socket?.close();
      onIdle();
    }
    return subscription;
  }

  return {
    subscribe(operation, listener) {
      count += 1;
      const id = String(count);
      const subscription: Subscription = { operation, listener, isRenewed: false };
      subscriptions.set(id, subscription);
      if (acknowledgedAt !== undefined) begin(id, subscription);
      else if (losses > 0) subscription.missingSince = new Date();
      else if (!socket) connect();
      return () => {
        if (!subscriptions.has(id)) return;
        socket?.complete(id);
        remove(id);
      };
    },
  };
}

function read(response: () => SubgraphResponse): SubgraphResponse | SubgraphRequestError {
  try {
    return response();
  } catch (error) {
    if (error instanceof SubgraphRequestError) return error;
    throw error;
  }
}

/**
 * Returns a wait from 0.25 to 10 seconds, with jitter, so that clients do not all reconnect at once after a restart.
 */
function backOff(retries: number): number {
  const longest = Math.min(10_000, 250 * 2 ** retries);
  return longest / 2 + Math.random() * (longest / 2);
}

/** Close codes of RFC 6455 after which another attempt may succeed, such as a restart or an outage. */
const passingCodes = new Set([1000, 1001, 1005, 1006, 1012, 1013, 1014]);

/** Close codes that allow another attempt: the opening took too long, or the connection was cut off. */
const passingRefusals = new Set([4408, 4499]);

const passingStatuses = new Set([408, 425, 429]);

/** Returns the error if another attempt cannot help; undefined if it may. */
function finalError(service: string, { code = 0, status = 0, isMalformed, cause }: SocketEnd) {
  if (isMalformed) return malformed(service, 'a message is not valid graphql-transport-ws', cause);
  if (code >= 4400 && code < 4500 && !passingRefusals.has(code)) return refused(service, `close code ${code}`, cause);
  if (status >= 400 && status < 500 && !passingStatuses.has(status)) {
    return refused(service, `HTTP status ${status}`, cause);
  }
  const isFault = (code >= 1000 && code < 2000 && !passingCodes.has(code)) || code === 4500;
  if (!isFault) return undefined;
  const message = `The subscription to subgraph "${service}" was lost: it closed the connection with code ${code}`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionLost, service }, cause);
}

function refused(service: string, how: string, cause: Error): SubgraphRequestError {
  const message = `Subgraph "${service}" refused the subscription with ${how}`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionRefused, service }, cause);
}

function lost(service: string, { cause }: SocketEnd): SubgraphRequestError {
  const message = `The subscription to subgraph "${service}" was lost and could not be restored`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionLost, service }, cause);
}
