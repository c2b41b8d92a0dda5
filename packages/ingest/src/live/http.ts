import { setTimeout } from 'node:timers/promises';
import { retryAfterMs } from '@sophia/outbound';
import { Agent, request } from 'undici';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** Pause that the server asks for. */
  readonly retryAfterMs: number | undefined;
}

/** Sends a request once, and reads the whole answer. Rejects if there is none in time. Follows no redirect. */
type Http = (request: HttpRequest) => Promise<HttpAnswer>;

/** A page of Gong's transcripts has a few megabytes; no answer may fill the memory. */
const maxAnswerBytes = 256 * 1024 * 1024;

function openHttp(): { readonly send: Http } & AsyncDisposable {
  const dispatcher = new Agent({ maxResponseSize: maxAnswerBytes });
  return {
    async send({ method, url, headers, body, timeoutMs, signal }) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const answer = await request(url, { dispatcher, method, headers, body, signal: limit });
      const text = await answer.body.text();
      return { status: answer.statusCode, body: text, retryAfterMs: retryAfterMs(answer.headers['retry-after']) };
    },
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

/** What a live connection to a source needs of its program. A test replaces the pauses. */
export interface LiveServices {
  readonly http: { readonly send: Http };
  /** Waits; rejects with the signal's reason. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const liveServices = {
  http: openHttp,
  pause: () => async (ms: number, signal: AbortSignal) => {
    await setTimeout(ms, undefined, { signal });
  },
};
