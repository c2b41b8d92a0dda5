import { GraphQLError } from 'graphql';
import { errorCodes } from '../common/errors.ts';

export interface CostLimit {
  /** Maximum estimated cost of an operation; a costlier one is refused. */
  readonly max: number;
  /** Assumed number of entries of a list without @listSize. */
  readonly listSize: number;
}

/**
 * Ten entries is the usual maximum of lists without pages. The cost limit is several times the cost of our own pages,
 * and a fraction of what the size limits would allow.
 */
export const defaultCostLimit: CostLimit = { max: 100_000, listSize: 10 };

/** Throws an error for the client if an operation, together with those before it in its batch, costs too much. */
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
