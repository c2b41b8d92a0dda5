import { setImmediate as nextTurn } from 'node:timers/promises';
import { handOver } from '@sophia/serving';
import { type ExecutionResult, type GraphQLError, print } from 'graphql';
import type { Logger } from 'pino';
import { whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import { identityEnded } from '../identity/expiry.ts';
import type { IdentitySessions } from '../identity/identity-sessions.ts';
import { missingSelection } from '../operation/missing-selection.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { changedStream } from '../streams/changed-stream.ts';
import { reportDelivered, type SubscriptionEnd } from '../streams/stream-telemetry.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type StreamOptions, subscriptionLimitsOf } from './streams/streams-feature.ts';
import { createSubscriptionPlaces } from './streams/subscription-places.ts';

type Stream = AsyncIterableIterator<ExecutionResult, void>;
type StreamClient = Pick<ClientRequest, 'identity' | 'session' | 'signal' | 'span' | 'streamTransport'>;

/** Reason why the gateway ends a stream, and the error that its client gets. */
interface Ending {
  readonly reason: SubscriptionEnd;
  readonly error: GraphQLError;
}

interface OpenStream {
  readonly request: OperationRequest;
  readonly generation: Generation;
  readonly cancellation: AbortController;
  ending?: Ending;
}

export interface OpenSubscriptions {
  /**
   * Starts a stream on a generation. Its signal is aborted when the client leaves or unsubscribes, when its identity
   * expires, or when the gateway ends the stream. A result that is not a stream (the subscription was refused) is
   * returned as it is.
   */
  open(
    request: OperationRequest,
    generation: Generation,
    start: (signal: AbortSignal) => Promise<Stream | ExecutionResult>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /**
   * Ends the streams that select fields which a new generation lacks, or which their clients may no longer read there.
   * Each gets a last response with the reason. The other streams continue on their own generation. Resolves when all
   * have been checked.
   */
  review(generation: Generation): Promise<void>;
  /** Returns the number of supergraphs in use: that of the given generation, and those of open streams. */
  generationsInUse(generation: Generation): number;
  /** Ends every open stream. Each gets a last response with the reason. */
  endAll(): void;
}

/** Tracks the streams that clients have open. */
export function createOpenSubscriptions(
  metrics: Metrics,
  logger: Logger,
  options: StreamOptions,
  sessions: IdentitySessions,
): OpenSubscriptions {
  const places = createSubscriptionPlaces(subscriptionLimitsOf(options));
  const open = new Set<OpenStream>();
  let served: Generation | undefined;
  let isShutDown = false;

  function end(stream: OpenStream, ending: Ending): void {
    stream.ending ??= ending;
    stream.cancellation.abort();
  }

  /** Returns the stream as its client sees it: measured, and with a last response if the gateway has ended it. */
  function guarded(stream: Stream, opened: OpenStream, leave: () => void): Stream {
    const { signal } = opened.cancellation;
    const ended = watchStream(metrics, opened.request.client);
    let reason: SubscriptionEnd = 'complete';
    return changedStream(stream, {
      value(result) {
        reason = endOf(result);
        reportDelivered(metrics, result);
        return result;
      },
      last(failure) {
        const { ending } = opened;
        leave();
        if (failure && !signal.aborted) {
          logger.error({ err: failure.error }, 'A subscription failed unexpectedly');
          ended('error');
          return { errors: [gatewayError(errorCodes.internal, 'Internal server error')] };
        }
        ended(ending?.reason ?? (signal.aborted ? 'client' : reason));
        const result = ending && { errors: [ending.error] };
        return result && ending.reason === 'shutdown' ? handOver(result) : result;
      },
    });
  }

  /** Ends the stream if it cannot continue on the generation. */
  async function reviewOne(stream: OpenStream, generation: Generation, missing: string | undefined): Promise<void> {
    if (missing !== undefined) end(stream, { reason: 'field-gone', error: fieldGone(missing) });
    else if (await generation.deniesMore(stream.request, stream.generation)) {
      end(stream, { reason: 'unauthorized', error: noLongerAuthorized() });
    }
  }

  async function review(generation: Generation): Promise<void> {
    served = generation;
    const known = new Map<string, string | undefined>();
    let reviewed = 0;
    for (const stream of open) {
      const next = variantFor(stream, generation);
      if (stream.generation === next) continue;
      const { document, operationName } = stream.request;
      const key = `${next.contract ?? ''} ${operationName ?? ''}\n${document.loc?.source.body ?? print(document)}`;
      reviewed += 1;
      // There may be ten thousand streams, and other work waits.
      if (!known.has(key) || reviewed % streamsAtOnce === 0) await nextTurn();
      if (served !== generation) return;
      if (!known.has(key)) known.set(key, missingSelection(next.schema, document, operationName));
      await reviewOne(stream, next, known.get(key));
    }
  }

  /**
   * Ends the stream when its client's identity expires or the client leaves. Returns a function that frees all it
   * holds.
   */
  function enter(stream: OpenStream, place: () => void): () => void {
    const { identity, session, signal } = stream.request.client;
    using stack = new DisposableStack();
    stack.defer(place);
    open.add(stream);
    stack.defer(() => void open.delete(stream));
    const holds = session ?? stack.use(sessions.begin(identity));
    const hold = holds.whenEnded((why) => end(stream, { reason: 'expired', error: identityEnded(why) }));
    stack.defer(() => void hold());
    if (signal) stack.defer(whenAborted(signal, () => stream.cancellation.abort()));
    const entered = stack.move();
    return () => entered.dispose();
  }

  return {
    async open(request, generation, start) {
      if (isShutDown) return handOver({ errors: [shuttingDown()] });
      const place = places.take(request.client.identity);
      if ('refused' in place) {
        return { errors: [gatewayError(errorCodes.tooManySubscriptions, place.refused, { status: 429 })] };
      }
      const cancellation = new AbortController();
      const opened: OpenStream = { request, generation, cancellation };
      const leave = enter(opened, place);
      whenAborted(cancellation.signal, leave);
      try {
        const stream = await start(cancellation.signal);
        // The stream may have begun while another generation was already being checked.
        const next = served && variantFor(opened, served);
        if (next && next !== generation) {
          const missing = missingSelection(next.schema, request.document, request.operationName);
          await reviewOne(opened, next, missing);
        }
        if (Symbol.asyncIterator in stream) return abortOnReturn(guarded(stream, opened, leave), cancellation);
        leave();
        return stream;
      } catch (error) {
        leave();
        throw error;
      }
    },
    review,
    generationsInUse: (current) =>
      new Set([current, ...[...open].map(({ generation }) => generation)].map(({ variants }) => variants)).size,
    endAll() {
      isShutDown = true;
      for (const stream of open) end(stream, { reason: 'shutdown', error: shuttingDown() });
    },
  };
}

/** Returns the generation of the same contract as the stream's. */
function variantFor({ generation: { contract } }: OpenStream, { variants }: Generation): Generation {
  const variant = variants.get(contract);
  if (!variant) throw new Error(`The generation has no contract "${contract}"`);
  return variant;
}

function shuttingDown(): GraphQLError {
  return gatewayError(errorCodes.shuttingDown, 'The gateway is shutting down; subscribe again');
}

/** Number of streams that are checked before other work gets its turn. */
const streamsAtOnce = 100;

function noLongerAuthorized(): GraphQLError {
  const message =
    'The subscription has ended because the schema has changed: you may no longer read every field that it selects';
  return gatewayError(errorCodes.unauthorized, message);
}

function fieldGone(missing: string): GraphQLError {
  const message = `The subscription has ended because the schema has changed: ${missing} no longer exists`;
  return gatewayError(errorCodes.fieldGone, message);
}

const ends = new Map<unknown, SubscriptionEnd>([
  [errorCodes.internal, 'error'],
  [errorCodes.slowSubscriber, 'slow'],
  [errorCodes.subrequestMalformed, 'error'],
  [errorCodes.subscriptionLost, 'lost'],
  [errorCodes.subscriptionRefused, 'lost'],
]);

/** Returns why the stream ends if this is its last response. */
function endOf(result: ExecutionResult): SubscriptionEnd {
  if (!result.errors || 'data' in result) return 'complete';
  return ends.get(result.errors[0]?.extensions.code) ?? 'complete';
}

/** Counts a stream that has begun. The returned function counts its end, and records it in the trace. */
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
 * Aborts the pending wait before it calls `return`. Without that, a generator that waits for an event would notice
 * `return` only after the event.
 */
function abortOnReturn(stream: Stream, cancellation: AbortController): Stream {
  const leave = stream.return?.bind(stream);
  return Object.assign(stream, {
    return() {
      cancellation.abort();
      return leave?.() ?? Promise.resolve({ done: true, value: undefined });
    },
  });
}
