import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher, errors } from 'undici';
import { AnswerTooLong, type SendMessage } from './http-exchange.ts';

export interface SecureOptions {
  /** Maximum number of connections to one server. */
  readonly max: number;
  /** Maximum length of an answer, in bytes. */
  readonly maxBytes: number;
  /** True to use HTTP/2 with servers that offer it. */
  readonly http2: boolean;
}

/** The connections with TLS to all servers. */
export interface SecureConnections {
  readonly send: SendMessage;
  close(): Promise<void>;
}

/** Sends messages by undici, which speaks TLS and HTTP/2. */
export function createSecureConnections({ max, maxBytes, http2 }: SecureOptions): SecureConnections {
  const agent = new Agent({
    connections: max,
    // Below the five seconds after which Node's servers close idle connections, so that few requests meet a closing
    // one.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    maxResponseSize: maxBytes,
    // Each exchange has its own timeout.
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: http2,
  });
  return { send: via(agent), close: () => agent.close() };
}

function via(dispatcher: Dispatcher): SendMessage {
  return ({ url, headers: shared, ownHeaders, body }, { resolve, reject }) => {
    const headers = { ...shared, ...ownHeaders };
    const chunks: Buffer[] = [];
    let status = 0;
    let answered: IncomingHttpHeaders = {};
    let controller: Dispatcher.DispatchController | undefined;
    let cancelled: Error | undefined;
    dispatcher.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started;
          if (cancelled) controller.abort(cancelled);
        },
        onResponseStart(_controller, statusCode, responseHeaders) {
          status = statusCode;
          answered = responseHeaders;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          const [only] = chunks;
          resolve({ status, headers: answered, body: only && chunks.length === 1 ? only : Buffer.concat(chunks) });
        },
        onResponseError: (_controller, error) =>
          reject(error instanceof errors.ResponseExceededMaxSizeError ? new AnswerTooLong() : error),
      },
    );
    return (reason) => {
      // A request that still waits for a connection has no controller; it is cancelled when it gets one.
      cancelled = reason;
      controller?.abort(reason);
    };
  };
}
