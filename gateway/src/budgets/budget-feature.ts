import { pointBudget } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { Budget } from '../identity/budget.ts';

/** Budgets of clients whose identity has none of its own. */
export interface DefaultBudgets {
  /** Of each API key, and of each program with a token of its own. */
  readonly programBudget?: Budget;
  /** Of each other client with a token. */
  readonly personBudget?: Budget;
}

export interface BudgetOptions {
  /** By default there are none. */
  readonly budgets?: DefaultBudgets;
  /** Milliseconds after which a gateway counts for itself if the shared state does not answer. 250 by default. */
  readonly budgetTimeoutMs?: number;
}

export const budgetFeature = defineFeature({
  settings: {
    PROGRAM_BUDGET: pointBudget()
      .default({ maximum: 200_000, restoreRate: 2_000 })
      .describe(
        'Points that each API key, and each program with a token, may spend on operations, unless its key says otherwise: most at once, and how many come back each second',
      ),
    PERSON_BUDGET: pointBudget().default('off').describe('The same for each other client with a token'),
  },
  options: ({ PROGRAM_BUDGET, PERSON_BUDGET }): BudgetOptions => ({
    budgets: { programBudget: orNone(PROGRAM_BUDGET), personBudget: orNone(PERSON_BUDGET) },
  }),
});

const orNone = (given: Budget | 'off') => (given === 'off' ? undefined : given);
