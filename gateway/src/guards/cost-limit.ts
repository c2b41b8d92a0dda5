import { GraphQLError } from 'graphql';
import { errorCodes } from '../common/errors.ts';

export interface CostLimit {
  /** An operation that is reckoned to cost more is refused. */
  readonly max: number;
  /** How many entries a list is reckoned to have of which @listSize says nothing. */
  readonly listSize: number;
}

/**
 * Ten entries is what most lists without pages have at most. The limit is several times what our own pages cost, and a
 * fraction of what the limits on an operation's size would let through.
 */
export const defaultCostLimit: CostLimit = { max: 100_000, listSize: 10 };

/** Throws an error for the client when an operation costs too much, together with those before it in its batch. */
export function refuseCostly(operation: number, { max }: CostLimit, batch?: { cost: number }): void {
  const cost = operation + (batch?.cost ?? 0);
  if (cost <= max) {
    if (batch) batch.cost = cost;
    return;
  }
  const what = batch ? 'The batch up to this operation' : 'The operation';
  throw new GraphQLError(`${what} is estimated to cost ${cost}; at most ${max} is allowed`, {
    extensions: {
      code: errorCodes.tooExpensive,
      limit: 'cost',
      allowed: max,
      actual: cost,
      http: { spec: true, status: 400 },
    },
  });
}
