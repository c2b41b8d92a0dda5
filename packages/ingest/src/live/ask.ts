import { reasonOf } from '@sophia/outbound';
import { SourceApiError } from './api-error.ts';
import type { HttpAnswer, HttpRequest, LiveServices } from './http.ts';
import type { Limiter } from './limiter.ts';

interface Asking<T> {
  /** Name of the source, for messages. */
  readonly title: string;
  /** What is asked for, such as the path. */
  readonly what: string;
  readonly services: LiveServices;
  readonly limiter: Limiter;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Returns the request, each time that it is sent. */
  request(): Promise<HttpRequest>;
  /** Reads an answer, or says what is wrong with it. */
  read(answer: HttpAnswer): Promise<T | SourceApiError> | T | SourceApiError;
  /** Called with a 401. Returns true if there are other credentials to try. @default false */
  renew?(): Promise<boolean>;
}

/** Most tries of a request that finds the source away or gets nonsense. */
const mostTries = 5;
const firstBackoffMs = 1_000;
/** Most pauses that a source may ask for before one request. */
const mostPauses = 20;
/** A longer pause ends the run; another one begins after it. */
const longestPauseMs = 300_000;

/**
 * Asks a source until there is an answer that can be read: waits for a slot and when it is told to, and tries again where it
 * is away or answers nonsense. Throws SourceApiError.
 */
export async function ask<T>(asking: Asking<T>): Promise<T> {
  const { title, what, services, limiter, signal } = asking;
  let [tries, pauses, hasRenewed] = [0, 0, false];
  for (;;) {
    await services.pause(await limiter.take(), signal);
    const request = await asking.request();
    const answer = await services.http.send(request).catch((cause: unknown) => {
      signal.throwIfAborted();
      return new SourceApiError(`${title} cannot be reached for ${what}: ${reasonOf(cause)}`, {
        failure: 'away',
        cause,
      });
    });
    if (!(answer instanceof Error)) {
      if (answer.status === 429) {
        await waitAsTold(answer, ++pauses);
        continue;
      }
      if (answer.status === 401 && !hasRenewed) {
        hasRenewed = true;
        if (await asking.renew?.()) continue;
      }
    }
    const read = answer instanceof Error ? answer : await asking.read(answer);
    if (!(read instanceof SourceApiError)) return read;
    if (read.failure === 'refused' || ++tries >= mostTries) throw read;
    await services.pause(backoffMs(tries), signal);
  }

  async function waitAsTold({ retryAfterMs = firstBackoffMs }: HttpAnswer, pauses: number): Promise<void> {
    // Jitter, so that processes do not come back all at once.
    const ms = retryAfterMs * (1 + Math.random() / 10);
    await limiter.pause(ms);
    if (ms <= longestPauseMs && pauses <= mostPauses) return;
    const until = new Date(asking.now().getTime() + ms);
    throw new SourceApiError(`${title} has had too many requests, and wants none before ${until.toISOString()}`, {
      failure: 'spent',
      status: 429,
      until,
    });
  }
}

/** Exponential, with jitter of 50%. */
const backoffMs = (tries: number): number => firstBackoffMs * 2 ** (tries - 1) * (0.5 + Math.random());
