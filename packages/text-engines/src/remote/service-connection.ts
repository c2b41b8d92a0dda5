import type { IncomingHttpHeaders } from 'node:http';
import { retryAfterMs } from '@sophia/outbound';
import { Agent, errors, request } from 'undici';
import { ServiceError } from './service-error.ts';

export interface ConnectionOptions {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token?: string;
  /** Milliseconds until an answer must be complete. */
  readonly timeoutMs: number;
  /** Maximum number of open connections. */
  readonly maxConnections: number;
  /** Called when a connection ends, after which the server may be another one. */
  onDisconnect(): void;
}

export interface ServiceAnswer {
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface ServiceConnection extends AsyncDisposable {
  /** Without a password. */
  readonly address: string;
  /** Begins the message of errors. */
  readonly name: string;
  get(path: string, signal?: AbortSignal): Promise<ServiceAnswer>;
  post(
    path: string,
    body: string | Buffer,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<ServiceAnswer>;
}

/** Longest answer: 512 vectors of 4,000 numbers as JSON, with room. */
const maxAnswerBytes = 64 * 1024 * 1024;

/**
 * Talks to one server over pooled keep-alive connections, or HTTP/2 if it offers that over TLS. Rejects with a
 * ServiceError for a server that cannot be reached, is too slow, or answers with another status than 2xx; with the
 * reason of the signal when that is aborted.
 */
export function openConnection(options: ConnectionOptions): ServiceConnection {
  const { token, timeoutMs, maxConnections } = options;
  const base = options.url.replace(/\/$/, '');
  const { protocol, host, pathname } = new URL(base);
  const address = `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
  const name = `The inference service at ${address}`;
  const agent = new Agent({
    connections: maxConnections,
    // Below the five seconds after which common servers close idle connections.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    connectTimeout: timeoutMs,
    maxResponseSize: maxAnswerBytes,
    allowH2: true,
  });
  agent.on('disconnect', options.onDisconnect);

  async function send(
    method: 'GET' | 'POST',
    path: string,
    signal: AbortSignal | undefined,
    body?: string | Buffer,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ServiceAnswer> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await request(`${base}${path}`, {
        dispatcher: agent,
        method,
        body,
        headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      if (answer.statusCode >= 200 && answer.statusCode < 300) return { headers: answer.headers, body: bytes };
      throw refusal(answer.statusCode, answer.headers, bytes);
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      if (signal?.aborted) throw signal.reason;
      if (timeout.aborted || error instanceof errors.ConnectTimeoutError)
        throw new ServiceError(`${name} did not answer within ${timeoutMs} ms`, { reason: 'timeout', cause: error });
      if (error instanceof errors.ResponseExceededMaxSizeError)
        throw new ServiceError(`${name} answered with more than ${maxAnswerBytes} bytes`, { reason: 'wrong' });
      throw new ServiceError(`${name} cannot be reached: ${messageOf(error)}`, { reason: 'network', cause: error });
    }
  }

  function refusal(status: number, headers: IncomingHttpHeaders, body: Buffer): ServiceError {
    const said = saidError(body);
    return new ServiceError(`${name} answered with HTTP status ${status}${said && `: ${said}`}`, {
      reason: reasonOf(status),
      status,
      retryAfterMs: retryAfterMs(headers['retry-after']),
    });
  }

  return {
    address,
    name,
    get: (path, signal) => send('GET', path, signal),
    post: (path, body, headers, signal) => send('POST', path, signal, body, headers),
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

function reasonOf(status: number): 'busy' | 'failed' | 'refused' {
  if (status === 429 || status === 503) return 'busy';
  // 424: a Text Embeddings Inference server whose model failed.
  return status >= 500 || status === 408 || status === 424 ? 'failed' : 'refused';
}

/** Returns the beginning of the server's own words. */
function saidError(body: Buffer): string {
  const text = body.toString('utf8', 0, 10_000);
  try {
    const { error, message = error } = JSON.parse(text);
    return typeof message === 'string' ? message.slice(0, 200) : '';
  } catch {
    return '';
  }
}

/** Returns the message of the error, or of its parts if it is about several addresses of a host. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
