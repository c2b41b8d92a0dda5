import type { IncomingHttpHeaders } from 'node:http';
import { whenAborted } from '../../common/cancellation.ts';

export interface HttpMessage {
  readonly url: URL;
  /** Headers that other messages may share. Their text is written once for all messages with the same object. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of the server or of this message alone; none has the name of one in `headers`. */
  readonly ownHeaders: Readonly<Record<string, string>>;
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

/** Takes the result of an exchange: one call, of one of them. Later calls are ignored. */
export interface Answered {
  resolve(answer: HttpAnswer): void;
  reject(error: Error): void;
}

/** Cancels an exchange, for the other side too. */
export type Cancel = (reason: Error) => void;

/** Posts a message. Throws if it cannot be sent at all. */
export type SendMessage = (message: HttpMessage, answered: Answered) => Cancel;

/** Thrown when the answer was not complete in time. */
export class HttpTimeout extends Error {}

/** Thrown when an answer is longer than the limit. */
export class AnswerTooLong extends Error {}

/**
 * Posts a message and reads the whole answer. Rejects with `HttpTimeout`, the signal's reason or a connection error;
 * the exchange is then cancelled for the other side too. Avoids a stream, a promise chain and an own signal, which cost
 * more than the exchange itself.
 */
export function exchange(send: SendMessage, message: HttpMessage): Promise<HttpAnswer> {
  const { signal, timeoutMs } = message;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      stopListening?.();
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    const end = (reason: Error) => {
      fail(reason);
      cancel?.(reason);
    };
    let cancel: Cancel | undefined;
    const timer = setTimeout(() => end(new HttpTimeout()), timeoutMs);
    const stopListening = signal && whenAborted(signal, () => end(signal.reason));
    try {
      cancel = send(message, {
        resolve(answer) {
          settle();
          resolve(answer);
        },
        reject: fail,
      });
    } catch (error) {
      fail(error as Error);
    }
  });
}
