import { pause } from '../common/cancellation.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { type SubgraphRequest, SubgraphRequestError, type SubgraphTransport } from './transport.ts';

export interface RetryOptions {
  /** Maximum number of retries of one request. */
  readonly attempts: number;
  /** Upper bound of the first wait, in milliseconds; it doubles with each retry. */
  readonly delayMs: number;
  /** Maximum wait, in milliseconds. A subgraph that asks for a longer one gets no retry. */
  readonly maxDelayMs: number;
  /** Number of retries that each request to a subgraph earns. */
  readonly budget: number;
}

export const defaultRetryOptions: RetryOptions = { attempts: 2, delayMs: 50, maxDelayMs: 2_000, budget: 0.2 };

/** Retries queries after failures that may pass, after a random wait, within the budget. */
export function retryingTransport(
  transport: SubgraphTransport,
  options: RetryOptions,
  metrics: Metrics,
): SubgraphTransport {
  const budgets = new Map<string, RetryBudget>();

  function budgetOf(service: string): RetryBudget {
    const known = budgets.get(service) ?? createRetryBudget(options.budget);
    budgets.set(service, known);
    return known;
  }

  return {
    ...transport,
    async send(request) {
      if (!request.retryable) return transport.send(request);
      const budget = budgetOf(request.service);
      budget.requested();
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await transport.send(request);
        } catch (error) {
          const waitMs = attempt < options.attempts ? waitAfter(error, attempt, options) : undefined;
          if (waitMs === undefined || !isInTime(request, waitMs) || !budget.spend()) throw error;
          await pause(waitMs, request.signal);
          metrics.subgraphRetried(request.service);
        }
      }
    },
  };
}

/** Returns the wait in milliseconds; undefined if a retry cannot help. */
function waitAfter(error: unknown, attempt: number, { delayMs, maxDelayMs }: RetryOptions): number | undefined {
  const retry = error instanceof SubgraphRequestError ? error.condition.retry : undefined;
  if (!retry) return undefined;
  const { afterMs } = retry;
  // A closed connection says nothing about the next one.
  if (afterMs === 0 && attempt === 0) return 0;
  // Random, so that requests that failed together are not retried together.
  const backOff = Math.random() * Math.min(maxDelayMs, delayMs * 2 ** attempt);
  if (!afterMs) return backOff;
  return afterMs <= maxDelayMs ? afterMs + backOff : undefined;
}

/** False if the wait would outlast the client's deadline: the error is then returned at once. */
function isInTime({ client: { deadlineAt } }: SubgraphRequest, waitMs: number): boolean {
  return deadlineAt === undefined || performance.now() + waitMs < deadlineAt;
}
