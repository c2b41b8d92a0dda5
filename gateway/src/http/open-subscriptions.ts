import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { whenAborted } from '../cancellation.ts';
import { errorCodes, gatewayError } from '../errors.ts';
import type { ClientRequest } from '../execution/execution.ts';
import { expired, expirySignal } from '../identity/expiry.ts';
import { type SubscriptionEnd, tellDelivered } from '../live/stream-telemetry.ts';
import type { Metrics } from '../metrics.ts';
import { createSubscriptionPlaces, type SubscriptionLimits } from './subscription-places.ts';

type Stream = AsyncGenerator<ExecutionResult, void>;
type StreamClient = Pick<ClientRequest, 'identity' | 'signal' | 'span' | 'streamTransport'>;

export interface OpenSubscriptions {
  /**
   * Starts a stream with a signal that is aborted when the client leaves or unsubscribes, when its identity no longer
   * holds, or when all streams end. What is no stream (the subscription was refused) is passed on.
   */
  open(
    client: StreamClient,
    start: (signal: AbortSignal) => Promise<Stream | ExecutionResult>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** Ends every open stream, each with a last response that says why. */
  endAll(): void;
}

/** Keeps account of the streams that clients have open. */
export function createOpenSubscriptions(
  metrics: Metrics,
  logger: Logger,
  limits: SubscriptionLimits,
): OpenSubscriptions {
  const shutdown = new AbortController();
  const places = createSubscriptionPlaces(limits);

  async function* guarded(
    stream: Stream,
    client: StreamClient,
    signal: AbortSignal,
    expiry: AbortSignal | undefined,
    leave: () => void,
  ): Stream {
    const ended = watchStream(metrics, client);
    let end: SubscriptionEnd = 'complete';
    try {
      for await (const result of stream) {
        end = endOf(result);
        tellDelivered(metrics, result);
        yield result;
      }
    } catch (error) {
      if (!signal.aborted) {
        logger.error({ err: error }, 'A subscription failed unexpectedly');
        end = 'error';
        yield { errors: [gatewayError(errorCodes.internal, 'Internal server error')] };
      }
    } finally {
      if (shutdown.signal.aborted) ended('shutdown');
      else if (expiry?.aborted) ended('expired');
      else ended(signal.aborted ? 'client' : end);
      leave();
    }
    if (shutdown.signal.aborted) yield shuttingDown();
    else if (expiry?.aborted) yield { errors: [expired()] };
  }

  return {
    async open(client, start) {
      if (shutdown.signal.aborted) return shuttingDown();
      const place = places.take(client.identity);
      if ('refused' in place) {
        return { errors: [gatewayError(errorCodes.tooManySubscriptions, place.refused, { status: 429 })] };
      }
      const ended = new AbortController();
      const expiry = expirySignal(client.identity);
      const signals = [shutdown.signal, ended.signal, expiry, client.signal];
      const signal = AbortSignal.any(signals.filter((each) => each !== undefined));
      whenAborted(signal, place);
      try {
        const stream = await start(signal);
        if (Symbol.asyncIterator in stream) return abortOnReturn(guarded(stream, client, signal, expiry, place), ended);
        place();
        return stream;
      } catch (error) {
        place();
        throw error;
      }
    },
    endAll: () => shutdown.abort(),
  };
}

function shuttingDown(): ExecutionResult {
  return { errors: [gatewayError(errorCodes.shuttingDown, 'The gateway is shutting down; subscribe again')] };
}

const ends = new Map<unknown, SubscriptionEnd>([
  [errorCodes.internal, 'error'],
  [errorCodes.slowSubscriber, 'slow'],
  [errorCodes.subscriptionLost, 'lost'],
]);

/** What the end of the stream means when this is the last response. */
function endOf(result: ExecutionResult): SubscriptionEnd {
  if (!result.errors || 'data' in result) return 'complete';
  return ends.get(result.errors[0]?.extensions.code) ?? 'complete';
}

/** Counts a stream that has begun, and its end by the function that it answers with, of which its trace tells too. */
function watchStream(metrics: Metrics, { span, streamTransport = 'event-stream' }: StreamClient) {
  const openedAt = performance.now();
  metrics.subscriptionOpened(streamTransport);
  return (reason: SubscriptionEnd) => {
    metrics.subscriptionEnded(reason);
    const end = span?.linked('subscription end', {
      'gateway.subscription.end': reason,
      'gateway.subscription.transport': streamTransport,
      'gateway.subscription.open_ms': Math.round(performance.now() - openedAt),
    });
    end?.end();
  };
}

/**
 * A generator that waits for an event does not hear of `return` until the event has come, so what it waits for is
 * aborted first.
 */
function abortOnReturn(stream: Stream, ended: AbortController): AsyncIterableIterator<ExecutionResult> {
  return {
    next: () => stream.next(),
    return: () => {
      ended.abort();
      return stream.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
