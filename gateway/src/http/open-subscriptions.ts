import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ExecutionResult, type GraphQLSchema, print } from 'graphql';
import type { Logger } from 'pino';
import { whenAborted } from '../cancellation.ts';
import { errorCodes, gatewayError } from '../errors.ts';
import type { ClientRequest } from '../execution/execution.ts';
import { expired, expirySignal } from '../identity/expiry.ts';
import { type SubscriptionEnd, tellDelivered } from '../live/stream-telemetry.ts';
import type { Metrics } from '../metrics.ts';
import { missingSelection } from '../operation/missing-selection.ts';
import type { OperationRequest } from '../supergraph/generation.ts';
import { createSubscriptionPlaces, type SubscriptionLimits } from './subscription-places.ts';

type Stream = AsyncGenerator<ExecutionResult, void>;
type StreamClient = Pick<ClientRequest, 'identity' | 'signal' | 'span' | 'streamTransport'>;

export interface SubscriptionRequest extends Pick<OperationRequest, 'document' | 'operationName'> {
  readonly client: StreamClient;
}

interface OpenStream {
  readonly request: SubscriptionRequest;
  readonly schema: GraphQLSchema;
  /** What the schema that is served now lacks of what it selects. */
  missing?: string;
  readonly cancellation: AbortController;
}

export interface OpenSubscriptions {
  /**
   * Starts a stream on a schema, with a signal that is aborted when the client leaves or unsubscribes, when its identity
   * no longer holds, or when the stream is ended here. What is no stream (the subscription was refused) is passed on.
   */
  open(
    request: SubscriptionRequest,
    schema: GraphQLSchema,
    start: (signal: AbortSignal) => Promise<Stream | ExecutionResult>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /**
   * Ends the streams that select what a new schema does not have, each with a last response that says what; the others
   * go on as they began. Resolves when all have been looked at.
   */
  review(schema: GraphQLSchema): Promise<void>;
  /** How many schemas are in use: the given one, and those that open streams began on. */
  schemasInUse(schema: GraphQLSchema): number;
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
  const open = new Set<OpenStream>();
  let served: GraphQLSchema | undefined;

  async function* guarded(
    stream: Stream,
    opened: OpenStream,
    signal: AbortSignal,
    expiry: AbortSignal | undefined,
    leave: () => void,
  ): Stream {
    const ended = watchStream(metrics, opened.request.client);
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
      else if (opened.missing !== undefined) ended('field-gone');
      else ended(signal.aborted ? 'client' : end);
      leave();
    }
    if (shutdown.signal.aborted) yield shuttingDown();
    else if (expiry?.aborted) yield { errors: [expired()] };
    else if (opened.missing !== undefined) yield fieldGone(opened.missing);
  }

  function endWhereMissing(stream: OpenStream, missing: string | undefined): void {
    if (missing === undefined) return;
    stream.missing = missing;
    stream.cancellation.abort();
  }

  async function review(schema: GraphQLSchema): Promise<void> {
    served = schema;
    const known = new Map<string, string | undefined>();
    for (const stream of open) {
      if (stream.schema === schema) continue;
      const { document, operationName } = stream.request;
      const key = `${operationName ?? ''}\n${document.loc?.source.body ?? print(document)}`;
      if (!known.has(key)) {
        // There may be ten thousand different ones, and others wait.
        await nextTurn();
        if (served !== schema) return;
        known.set(key, missingSelection(schema, document, operationName));
      }
      endWhereMissing(stream, known.get(key));
    }
  }

  return {
    async open(request, schema, start) {
      const { client } = request;
      if (shutdown.signal.aborted) return shuttingDown();
      const place = places.take(client.identity);
      if ('refused' in place) {
        return { errors: [gatewayError(errorCodes.tooManySubscriptions, place.refused, { status: 429 })] };
      }
      const cancellation = new AbortController();
      const opened: OpenStream = { request, schema, cancellation };
      const expiry = expirySignal(client.identity);
      const signals = [shutdown.signal, cancellation.signal, expiry, client.signal];
      const signal = AbortSignal.any(signals.filter((each) => each !== undefined));
      const leave = () => {
        place();
        open.delete(opened);
      };
      open.add(opened);
      whenAborted(signal, leave);
      try {
        const stream = await start(signal);
        // It may have begun while another schema was already being looked at.
        if (served && served !== schema) {
          endWhereMissing(opened, missingSelection(served, request.document, request.operationName));
        }
        if (Symbol.asyncIterator in stream) {
          return abortOnReturn(guarded(stream, opened, signal, expiry, leave), cancellation);
        }
        leave();
        return stream;
      } catch (error) {
        leave();
        throw error;
      }
    },
    review,
    schemasInUse: (current) => new Set([current, ...[...open].map(({ schema }) => schema)]).size,
    endAll: () => shutdown.abort(),
  };
}

function shuttingDown(): ExecutionResult {
  return { errors: [gatewayError(errorCodes.shuttingDown, 'The gateway is shutting down; subscribe again')] };
}

function fieldGone(missing: string): ExecutionResult {
  const message = `The subscription has ended, since the schema has changed: there is no ${missing} any more`;
  return { errors: [gatewayError(errorCodes.fieldGone, message)] };
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
