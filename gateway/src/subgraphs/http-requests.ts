import type { RequestSigner } from '@sophia/http-signatures';
import { Agent, type Dispatcher, request, errors as undiciErrors } from 'undici';
import { errorCodes, type SubgraphFailure } from '../errors.ts';
import { signatureOf } from './request-signature.ts';
import { type SubgraphAnswer, type SubgraphRequest, SubgraphRequestError } from './transport.ts';

export interface HttpOptions {
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Open connections to one subgraph at most. */
  readonly maxConnections: number;
  /** Signs each request; by default none is. */
  readonly sign?: RequestSigner;
  /** A longer answer is refused, in bytes. */
  readonly maxResponseBytes: number;
}

export interface HttpRequests {
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  dispose(): Promise<void>;
}

/** GraphQL over HTTP/1.1 with pooled keep-alive connections. */
export function createHttpRequests(options: HttpOptions): HttpRequests {
  const agent = new Agent({
    connections: options.maxConnections,
    // Below the five seconds after which Node's servers hang up, so that a request seldom meets a closing connection.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    maxResponseSize: options.maxResponseBytes,
  });
  return {
    async send(subgraphRequest) {
      try {
        return await sendOnce(agent, subgraphRequest, options);
      } catch (error) {
        if (!subgraphRequest.retryable || !isReset(error) || subgraphRequest.signal?.aborted) throw error;
        return await sendOnce(agent, subgraphRequest, options);
      }
    },
    dispose: () => agent.close(),
  };
}

async function sendOnce(
  dispatcher: Dispatcher,
  { service, url, headers, body, signal }: SubgraphRequest,
  { timeoutMs, sign }: HttpOptions,
): Promise<SubgraphAnswer> {
  signal?.throwIfAborted();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(timedOut), timeoutMs);
  const onAbort = () => deadline.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const response = await request(url, {
      dispatcher,
      method: 'POST',
      headers: {
        ...headers,
        ...signatureOf(sign, { service, url, headers }, body),
        'content-type': 'application/json',
        accept: acceptedTypes,
      },
      body,
      signal: deadline.signal,
    });
    const text = await response.body.text();
    if (!isGraphQLAnswer(response)) throw failed(service, `it answered with HTTP status ${response.statusCode}`);
    return { text, headers: response.headers };
  } catch (error) {
    if (error instanceof SubgraphRequestError) throw error;
    if (signal?.aborted) throw signal.reason;
    if (deadline.signal.aborted) throw new SubgraphRequestError(timeout(service, timeoutMs));
    throw failed(service, 'it cannot be reached', error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

const acceptedTypes = 'application/graphql-response+json, application/json';
const timedOut = new Error('The subgraph request took too long');

/** A GraphQL response counts with any status when it says to be one; plain JSON counts only with a good status. */
function isGraphQLAnswer({ statusCode, headers }: Dispatcher.ResponseData): boolean {
  const contentType = String(headers['content-type'] ?? '');
  const isSuccess = statusCode >= 200 && statusCode < 300;
  // Servers from before the GraphQL-over-HTTP specification answer request errors as plain JSON with status 400.
  return (
    isSuccess || contentType.includes('graphql-response+json') || (statusCode === 400 && contentType.includes('json'))
  );
}

function failed(service: string, why: string, cause?: unknown): SubgraphRequestError {
  const message = `The request to subgraph "${service}" failed: ${why}`;
  return new SubgraphRequestError({ message, code: errorCodes.subrequestHttp, service }, cause);
}

function timeout(service: string, timeoutMs: number): SubgraphFailure {
  const message = `Subgraph "${service}" did not answer within ${timeoutMs} ms`;
  return { message, code: errorCodes.subrequestTimeout, service };
}

/** The subgraph closed a kept connection just as a request went out on it; it did not see the request. */
function isReset(error: unknown): boolean {
  if (!(error instanceof SubgraphRequestError)) return false;
  const { cause } = error;
  return (
    cause instanceof undiciErrors.SocketError ||
    (cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET')
  );
}
