import { setTimeout as pause } from 'node:timers/promises';
import type { EngineOutcome } from '../engine/engine-observer.ts';
import { TooSlowError } from '../waiting/answer-in-time.ts';
import { type BreakerOptions, type BreakerOutcome, createCircuitBreaker } from './circuit-breaker.ts';
import { ServiceError } from './service-error.ts';

export interface RetryOptions {
  /** Number of retries. */
  readonly attempts: number;
  /** Upper bound of the first wait, in milliseconds; it doubles with each retry. */
  readonly delayMs: number;
  /** Longest wait, in milliseconds. A server that asks for a longer one is not called again. */
  readonly maxDelayMs: number;
}

export interface GuardedCall {
  readonly signal?: AbortSignal;
  /** False if its success does not show that the server does its work. @default true */
  readonly provesHealth?: boolean;
}

export interface GuardOptions<Call extends GuardedCall> {
  readonly retry: RetryOptions;
  readonly breaker: BreakerOptions;
  /** Receives each attempt, for metrics. */
  observe(call: Call, outcome: EngineOutcome, seconds: number): void;
}

/** Runs a call with retries and the circuit breaker. Every call of this service changes nothing, so all may be retried. */
export type Guard<Call extends GuardedCall> = <T>(call: Call, send: () => Promise<T>) => Promise<T>;

export function createGuard<Call extends GuardedCall>(options: GuardOptions<Call>): Guard<Call> {
  const { retry, breaker: breakerOptions } = options;
  const breaker = createCircuitBreaker(breakerOptions);
  let lastFailure = '';

  async function attempt<T>(call: Call, send: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    const report = (outcome: EngineOutcome) => options.observe(call, outcome, (performance.now() - begin) / 1_000);
    if (!breaker.enter()) {
      report('open-circuit');
      throw new ServiceError(`A service that fails is left alone for a moment: ${lastFailure}`, {
        reason: 'open-circuit',
      });
    }
    try {
      const result = await send();
      breaker.settle(call.provesHealth === false ? 'unknown' : 'ok');
      report('ok');
      return result;
    } catch (error) {
      const outcome = outcomeOf(error, call.signal);
      if (error instanceof ServiceError || error instanceof TooSlowError) lastFailure = error.message;
      breaker.settle(breakerOutcomes[outcome]);
      report(outcome);
      throw error;
    }
  }

  return async (call, send) => {
    for (let retries = 0; ; retries += 1) {
      try {
        return await attempt(call, send);
      } catch (error) {
        const waitMs = retries < retry.attempts && !call.signal?.aborted ? waitAfter(error, retries, retry) : undefined;
        if (waitMs === undefined) throw error;
        await pauseUnless(waitMs, call.signal);
      }
    }
  };
}

/** Rejects with the reason of the signal, rather than with an error about the timer. */
async function pauseUnless(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): EngineOutcome {
  if (signal?.aborted) return signal.reason instanceof TooSlowError ? 'timeout' : 'aborted';
  return error instanceof ServiceError ? error.reason : 'wrong';
}

/** A server that is busy, or refuses a text, works. */
const breakerOutcomes: Readonly<Record<EngineOutcome, BreakerOutcome>> = {
  ok: 'ok',
  busy: 'ok',
  refused: 'ok',
  wrong: 'ok',
  timeout: 'failed',
  network: 'failed',
  failed: 'failed',
  'open-circuit': 'unknown',
  aborted: 'unknown',
};

/** Returns the wait in milliseconds; undefined if a retry cannot help. */
function waitAfter(error: unknown, retries: number, { delayMs, maxDelayMs }: RetryOptions): number | undefined {
  if (!(error instanceof ServiceError) || (error.reason !== 'busy' && error.reason !== 'network')) return undefined;
  // Random, so that calls that failed together are not retried together.
  const backOff = Math.random() * Math.min(maxDelayMs, delayMs * 2 ** retries);
  const { retryAfterMs = 0 } = error;
  return retryAfterMs <= maxDelayMs ? retryAfterMs + backOff : undefined;
}
