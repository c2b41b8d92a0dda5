import { type Client, createClient, type ExecutionResult } from 'graphql-ws/client';
import type { BackOff } from './back-off.ts';
import { ConnectionError, type GraphError, GraphRequestError, graphErrors, SophiaError } from './errors.ts';
import type { Tokens } from './tokens.ts';

/** An event of a subscription. */
export interface StreamEvent<Data> {
  readonly data: Data;
  /** Why parts of `data` are null; empty if all could be answered. */
  readonly errors: readonly GraphError[];
  /** Subscribe with it to get what comes after this event, also in another process. */
  readonly cursor: string | undefined;
}

/** An answer to a live query. */
export type LiveAnswer<Data> = Omit<StreamEvent<Data>, 'cursor'>;

export interface StreamOptions {
  /** Cursor of the last event that was handled. @default events from now on */
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Streams {
  /** Yields events. After a lost connection it goes on behind the last one: none is missing, and none comes twice. */
  subscribe(query: string, variables: unknown, options: StreamOptions): AsyncGenerator<StreamEvent<unknown>, void>;
  /** Yields the answer now, and again whenever it differs. After a lost connection it asks again. */
  live(
    query: string,
    variables: unknown,
    options: Pick<StreamOptions, 'signal'>,
  ): AsyncGenerator<LiveAnswer<unknown>, void>;
  close(): Promise<void>;
}

export interface StreamsOptions {
  readonly url: string;
  readonly webSocket: unknown;
  readonly tokens: Tokens;
  readonly backOff: BackOff;
  readonly onConnection: ((isConnected: boolean) => void) | undefined;
}

/** Codes with which the server ends a stream that a new connection continues. */
const continued = new Set(['GATEWAY_SHUTTING_DOWN', 'OVERLOADED', 'SLOW_SUBSCRIBER', 'SUBSCRIPTION_UPSTREAM_LOST']);
/** Codes after which it continues with another token. */
const renewed = new Set(['UNAUTHENTICATED', 'TOKEN_REVOKED']);
/** Close codes of graphql-transport-ws for a refused token. */
const refused = new Set([4401, 4403]);
/** Close codes for a client's mistake, which a new connection would repeat. */
const mistaken = new Set([4400, 4406, 4409, 4429]);
const normalClosure = 1_000;

type Received = Omit<Result, 'errors'> & { readonly errors: readonly GraphError[] };
type Result = ExecutionResult<Record<string, unknown>, { readonly cursor?: string }>;

export function createStreams({ url, webSocket, tokens, backOff, onConnection }: StreamsOptions): Streams {
  let used: string | undefined;
  const socket: Client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: webSocket,
    lazy: true,
    retryAttempts: 0,
    // The streams themselves decide what a lost connection means.
    onNonLazyError: () => undefined,
    on: {
      connected: () => onConnection?.(true),
      // We close it normally when no stream is left.
      closed: (event) => {
        if (closeCodeOf(event) !== normalClosure) onConnection?.(false);
      },
    },
    async connectionParams() {
      used = await tokens.current();
      return used === undefined ? {} : { authorization: `Bearer ${used}` };
    },
  });

  /** Runs a stream until it ends, and begins it anew when its connection is lost. `start` returns each time what to send. */
  async function* lasting(start: () => Sent, signal: AbortSignal | undefined): AsyncGenerator<Received, void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        for await (const result of iterate(socket, start(), signal)) {
          const errors = graphErrors(result.errors);
          if (errors.length > 0 && !result.data) throw new GraphRequestError(errors, null);
          attempt = 1;
          yield { ...result, errors };
        }
        return;
      } catch (error) {
        if (signal?.aborted) return;
        await recover(error, attempt, signal);
      }
    }
  }

  /** Resolves when the stream may begin anew; rejects with the error for the caller if that cannot help. */
  async function recover(cause: unknown, attempt: number, signal: AbortSignal | undefined): Promise<void> {
    const error = toSophiaError(cause, url);
    const needsToken = renewed.has(error.code) || isRefused(cause);
    const isTemporary = error instanceof ConnectionError || continued.has(error.code);
    if (!needsToken && !isTemporary) throw error;
    if (needsToken) {
      if (attempt > 1 || !(await tokens.renew(used))) throw error;
      // The identity belongs to the connection.
      socket.terminate();
      return;
    }
    if (attempt > backOff.retries) throw error;
    await backOff.before(attempt, undefined, signal);
  }

  return {
    async *subscribe(query, variables, { cursor = 'now', signal }) {
      let last: string | undefined = cursor;
      const start = () => ({ query, variables, ...(last !== undefined && { extensions: { cursor: last } }) });
      for await (const { data, errors, extensions } of lasting(start, signal)) {
        last = extensions?.cursor ?? last;
        // The first response to "now" has only the cursor.
        if (data) yield { data, errors, cursor: last };
      }
    },
    async *live(query, variables, { signal }) {
      let before: string | undefined;
      for await (const { data, errors } of lasting(() => ({ query, variables }), signal)) {
        const text = JSON.stringify({ data, errors });
        if (text !== before) yield { data, errors };
        before = text;
      }
    },
    close: async () => socket.dispose(),
  };
}

interface Sent {
  readonly query: string;
  readonly variables: unknown;
  readonly extensions?: Record<string, unknown>;
}

async function* iterate(socket: Client, sent: Sent, signal: AbortSignal | undefined): AsyncGenerator<Result, void> {
  const results = socket.iterate<Record<string, unknown>, { readonly cursor?: string }>({
    ...sent,
    variables: sent.variables as Record<string, unknown>,
  });
  const leave = () => void results.return?.();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    if (signal?.aborted) return;
    yield* results as AsyncIterable<Result>;
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}

const closeCodeOf = (cause: unknown): number | undefined =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'number'
    ? cause.code
    : undefined;

const isRefused = (cause: unknown): boolean => refused.has(closeCodeOf(cause) ?? 0);

function toSophiaError(cause: unknown, url: string): SophiaError {
  if (cause instanceof SophiaError) return cause;
  // The answer to an operation that does not run.
  if (Array.isArray(cause)) return new GraphRequestError(graphErrors(cause), null);
  const code = closeCodeOf(cause);
  const reason = typeof cause === 'object' && cause !== null && 'reason' in cause ? String(cause.reason) : '';
  if (isRefused(cause)) return new SophiaError('UNAUTHENTICATED', reason || 'The token was refused', { cause });
  if (code !== undefined && mistaken.has(code)) return new SophiaError(`SOCKET_${code}`, reason, { cause });
  return new ConnectionError(`The connection to ${url} was lost`, { cause });
}
