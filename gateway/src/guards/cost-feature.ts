import { integer, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { isTrusted } from '../identity/is-trusted.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { type CostLimit, defaultCostLimit } from './cost-limit.ts';

export interface CostOptions {
  /** Maximum estimated cost of an operation, by @cost and @listSize. */
  readonly costLimit?: Partial<CostLimit>;
  /**
   * Returns true for clients who see the estimated cost of their operation in `extensions.cost`. By default none do.
   */
  readonly showCost?: (client: ClientRequest) => boolean;
}

export const costLimitOf = ({ costLimit }: CostOptions): CostLimit => ({ ...defaultCostLimit, ...costLimit });

export const costFeature = defineFeature({
  settings: {
    MAX_COST: integer(0, Number.MAX_SAFE_INTEGER)
      .default(defaultCostLimit.max)
      .describe('Maximum estimated cost of an operation, by @cost and @listSize'),
    LIST_SIZE: integer(0, 1_000_000_000)
      .default(defaultCostLimit.listSize)
      .describe('Assumed number of entries of a list without @listSize'),
    COST_ROLE: text()
      .optional()
      .describe('Role that sees an operation’s cost when it sends x-show-cost; the local developer always may'),
  },
  options: ({ MAX_COST, LIST_SIZE, COST_ROLE }): CostOptions => ({
    costLimit: { max: MAX_COST, listSize: LIST_SIZE },
    // Only clients who are allowed to see the cost and ask for it.
    showCost: ({ identity, requestHeaders }) =>
      requestHeaders['x-show-cost'] !== undefined && isTrusted(identity, COST_ROLE),
  }),
});
