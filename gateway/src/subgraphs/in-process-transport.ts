import type { InProcessSubgraph } from '@sophia/serving';
import { errorCodes } from '../common/errors.ts';
import { parseResponse } from './read-response.ts';
import { defaultTimeoutMs, type SubgraphTimeouts, timedOut, timeoutOf } from './subgraph-timeouts.ts';
import {
  type SubgraphAnswer,
  type SubgraphRequest,
  SubgraphRequestError,
  type SubgraphResponse,
  type SubgraphSubscription,
  type SubgraphTransport,
} from './transport.ts';

/**
 * Calls subgraphs of this process by name, without ports. Each gets the operation, headers and timeout it would get
 * over the network, and the text of its answer is passed on. Calls other subgraphs through `fallback`.
 */
export function createInProcessTransport(
  subgraphs: ReadonlyMap<string, InProcessSubgraph>,
  fallback: SubgraphTransport,
  timeouts: SubgraphTimeouts = { timeoutMs: defaultTimeoutMs },
): SubgraphTransport {
  return {
    send(request) {
      const subgraph = subgraphs.get(request.service);
      return subgraph ? answer(subgraph, request, timeoutOf(timeouts, request.service)) : fallback.send(request);
    },
    subscribe(subscription) {
      const subgraph = subgraphs.get(subscription.service);
      return subgraph ? subscribe(subgraph, subscription) : fallback.subscribe(subscription);
    },
    dispose: () => fallback.dispose(),
  };
}

async function answer(
  subgraph: InProcessSubgraph,
  { service, body, headers, signal }: SubgraphRequest,
  timeoutMs: number,
): Promise<SubgraphAnswer> {
  signal?.throwIfAborted();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(timedOut(service, timeoutMs)), timeoutMs);
  try {
    const text = await unlessAborted(Promise.race([subgraph.answer(body, headers), late.promise]), signal);
    return { text, headers: {} };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof SubgraphRequestError) throw cause;
    const message = `The request to subgraph "${service}" failed: it returned no answer`;
    throw new SubgraphRequestError({ message, code: errorCodes.subrequestHttp, service }, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function* subscribe(
  subgraph: InProcessSubgraph,
  { service, query, operationName, variables, headers, signal }: SubgraphSubscription,
): AsyncGenerator<SubgraphResponse, void> {
  signal?.throwIfAborted();
  let events: AsyncIterator<string> | undefined;
  try {
    // Subgraphs receive the variables as if they had arrived as JSON.
    const own = JSON.parse(JSON.stringify(variables));
    events = (await subgraph.subscribe({ query, operationName, variables: own }, headers))[Symbol.asyncIterator]();
    for (;;) {
      const event = await unlessAborted(events.next(), signal);
      if (event.done) return;
      yield parseResponse(service, event.value);
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw error instanceof SubgraphRequestError ? error : lost(service, error);
  } finally {
    // Not awaited: it may wait for an event that never comes. Nobody needs its errors any more.
    events?.return?.().catch(() => undefined);
  }
}

function lost(service: string, cause: unknown): SubgraphRequestError {
  const message = `The subscription to subgraph "${service}" was lost`;
  return new SubgraphRequestError({ message, code: errorCodes.subscriptionLost, service }, cause);
}

/** Rejects when the signal is aborted first. The work cannot be cancelled, so its result is then ignored. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    if (signal.aborted) leave();
  });
}
