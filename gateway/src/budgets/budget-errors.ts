import { GraphQLError } from 'graphql';
import { errorCodes } from '../common/errors.ts';

/** What an operation costs a client that has a budget, and what it has left; in `extensions.cost`. */
export interface ShownCost {
  /** What was charged before the operation ran: what it costs at most, as far as the schema tells. */
  readonly requested: number;
  /** What it has cost by what came. */
  readonly actual: number;
  readonly available: number;
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** The client has to wait until enough points have come back. */
export function budgetExhausted(cost: ShownCost): GraphQLError {
  const { requested, available, restoreRate } = cost;
  const seconds = Math.max(1, Math.ceil((requested - available) / restoreRate));
  const message = `The operation costs ${requested} points, and ${available} are left; try again in ${seconds} s`;
  return new GraphQLError(message, {
    extensions: {
      code: errorCodes.budgetExhausted,
      retryAfterSeconds: seconds,
      cost,
      http: { status: 429, headers: { 'retry-after': String(seconds) } },
    },
  });
}

/** Waiting does not help. */
export function exceedsBudget(cost: ShownCost): GraphQLError {
  const { requested, maximum } = cost;
  const message = `The operation costs ${requested} points, and you never have more than ${maximum}; ask for less`;
  return new GraphQLError(message, {
    extensions: { code: errorCodes.exceedsBudget, cost, http: { spec: true, status: 400 } },
  });
}
