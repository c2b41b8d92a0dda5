import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { whenAborted } from '../common/cancellation.ts';

export interface HttpMessage {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer must be complete. */
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Thrown when the answer was not complete in time. */
export class HttpTimeout extends Error {}

/**
 * Posts a message and reads the whole answer. Rejects with `HttpTimeout`, the signal's reason or a connection error;
 * the exchange is then cancelled for the other side too. Avoids a stream, a promise chain and an own signal, which cost
 * more than the exchange itself.
 */
export function exchange(dispatcher: Dispatcher, message: HttpMessage): Promise<HttpAnswer> {
  const { url, headers, body, signal, timeoutMs } = message;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let answered: IncomingHttpHeaders = {};
    let controller: Dispatcher.DispatchController | undefined;
    let failure: Error | undefined;

    const settle = () => {
      clearTimeout(timer);
      stopListening?.();
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    /**
     * Cancels the exchange. A request that still waits for a connection has no controller; it is cancelled when it gets
     * one.
     */
    const cancel = (reason: Error) => {
      failure = reason;
      fail(reason);
      controller?.abort(reason);
    };
    const timer = setTimeout(() => cancel(new HttpTimeout()), timeoutMs);
    const stopListening = signal && whenAborted(signal, () => cancel(signal.reason));

    dispatcher.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started;
          if (failure) controller.abort(failure);
        },
        onResponseStart(_controller, statusCode, responseHeaders) {
          status = statusCode;
          answered = responseHeaders;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          settle();
          const [only] = chunks;
          resolve({ status, headers: answered, body: only && chunks.length === 1 ? only : Buffer.concat(chunks) });
        },
        onResponseError: (_controller, error) => fail(error),
      },
    );
  });
}
