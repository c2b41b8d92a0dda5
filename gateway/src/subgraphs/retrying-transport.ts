import { pause } from '../common/cancellation.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { type SubgraphRequest, SubgraphRequestError, type SubgraphTransport } from './transport.ts';

export interface RetryOptions {
  /** Further attempts at one request at most. */
  readonly attempts: number;
  /** The first wait is up to this long, each later one up to twice as long, in milliseconds. */
  readonly delayMs: number;
  /** No wait is longer, in milliseconds; a subgraph that asks for more is not asked again. */
  readonly maxDelayMs: number;
  /** How many retries each request to a subgraph earns. */
  readonly budget: number;
}

export const defaultRetryOptions: RetryOptions = { attempts: 2, delayMs: 50, maxDelayMs: 2_000, budget: 0.2 };

/** Asks again when a query has failed in a way that may pass, after a random wait, as far as the budget goes. */
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

/** Undefined when asking again is of no use. */
function waitAfter(error: unknown, attempt: number, { delayMs, maxDelayMs }: RetryOptions): number | undefined {
  const retry = error instanceof SubgraphRequestError ? error.condition.retry : undefined;
  if (!retry) return undefined;
  const { afterMs } = retry;
  // A connection that was closed says nothing about the next one.
  if (afterMs === 0 && attempt === 0) return 0;
  // Anything up to the bound, so that those who failed together do not come back together.
  const backOff = Math.random() * Math.min(maxDelayMs, delayMs * 2 ** attempt);
  if (!afterMs) return backOff;
  return afterMs <= maxDelayMs ? afterMs + backOff : undefined;
}

/** Who would wait past the end of the client's time had better say now what went wrong. */
function isInTime({ client: { deadlineAt } }: SubgraphRequest, waitMs: number): boolean {
  return deadlineAt === undefined || performance.now() + waitMs < deadlineAt;
}
