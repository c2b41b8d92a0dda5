import { setTimeout as wait } from 'node:timers/promises';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { VectorStoreUnavailableError } from '../vector-store.ts';
import { createClients } from './clients.ts';
import { readableError, unavailable } from './errors.ts';
import { createPlaces } from './places.ts';

export interface WeaviateOptions {
  /** Its HTTP address. */
  readonly url: string;
  /** @default the host of the URL */
  readonly grpcHost?: string;
  /** @default 50051 */
  readonly grpcPort?: number;
  readonly apiKey?: string;
  /** Milliseconds for a search, with waiting and retries. @default 5 000 */
  readonly readTimeoutMs?: number;
  /** The same for a write. @default 30 000 */
  readonly writeTimeoutMs?: number;
}

export interface WeaviateConnection {
  /**
   * Runs one call, which must be repeatable. Connects if necessary. Rejects with VectorStoreUnavailableError when
   * Weaviate does not answer in time.
   */
  call<T>(kind: 'read' | 'write', work: Work<T>, signal?: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

type Work<T> = (client: WeaviateClient, signal: AbortSignal) => Promise<T>;

/** Calls that run at once. */
const maxAtOnce = 16;
const attempts = 3;
const retryAfterMs = 100;

/** Creates a connection, which opens at the first call, and again after a failure. */
export function createConnection(options: WeaviateOptions): WeaviateConnection {
  const { readTimeoutMs = 5_000, writeTimeoutMs = 30_000 } = options;
  const places = createPlaces(maxAtOnce);
  const isUnavailable = (error: unknown) => readableError(error) instanceof VectorStoreUnavailableError;
  const clients = createClients(() => connect(options, { readTimeoutMs, writeTimeoutMs }), isUnavailable);

  async function attempt<T>(work: Work<T>, signal: AbortSignal): Promise<T> {
    for (let left = attempts; ; left--) {
      try {
        return await clients.use((client) => work(client, signal));
      } catch (error) {
        if (left === 1 || !isUnavailable(error)) throw readableError(error);
        await wait(retryAfterMs * (1 + Math.random()), undefined, { signal });
      }
    }
  }

  return {
    async call(kind, work, signal) {
      signal?.throwIfAborted();
      const timeoutMs = kind === 'read' ? readTimeoutMs : writeTimeoutMs;
      const deadline = AbortSignal.timeout(timeoutMs);
      const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
      try {
        using _place = await places.take(ends);
        return await untilAborted(attempt(work, ends), ends);
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (deadline.aborted) throw unavailable(`no answer within ${timeoutMs} ms`, error);
        throw error;
      }
    },
    close: clients.close,
  };
}

function connect(
  { url, grpcHost, grpcPort = 50_051, apiKey }: WeaviateOptions,
  { readTimeoutMs, writeTimeoutMs }: { readTimeoutMs: number; writeTimeoutMs: number },
): Promise<WeaviateClient> {
  const { hostname, port, pathname, protocol } = new URL(url);
  const isSecure = protocol === 'https:';
  const seconds = (milliseconds: number) => Math.ceil(milliseconds / 1_000);
  return weaviate.connectToCustom({
    httpHost: hostname,
    httpPort: port === '' ? (isSecure ? 443 : 80) : Number(port),
    httpPath: pathname === '/' ? undefined : pathname,
    httpSecure: isSecure,
    grpcHost: grpcHost ?? hostname,
    grpcPort,
    grpcSecure: isSecure,
    authCredentials: apiKey === undefined ? undefined : new weaviate.ApiKey(apiKey),
    timeout: { init: seconds(readTimeoutMs), query: seconds(readTimeoutMs), insert: seconds(writeTimeoutMs) },
  });
}

/** Settles like `work`, but rejects as soon as the signal aborts: not all of the client's calls can be aborted. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', abort));
}
