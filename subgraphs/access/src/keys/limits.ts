import type { ApiKeyRow } from '../entities/api-key.ts';

/** Points that a key may spend on operations. */
export interface Budget {
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** What limits a key besides its scopes. */
export interface KeyLimits {
  readonly budget?: Budget | null | undefined;
  readonly operationList?: string | null | undefined;
}

/** Returns what a key may spend; null for the budget that the gateway gives to programs. */
export const budgetOf = ({
  budgetMaximum,
  budgetRestoreRate,
}: Pick<ApiKeyRow, 'budgetMaximum' | 'budgetRestoreRate'>): Budget | null =>
  budgetMaximum == null || budgetRestoreRate == null
    ? null
    : { maximum: budgetMaximum, restoreRate: budgetRestoreRate };

/** Returns the columns that hold the given limits; those that are not given are absent. */
export const limitColumns = ({ budget, operationList }: KeyLimits) => ({
  ...(budget !== undefined && {
    budgetMaximum: budget?.maximum ?? null,
    budgetRestoreRate: budget?.restoreRate ?? null,
  }),
  ...(operationList !== undefined && { operationList }),
});

/** Writes what a key may spend, for the audit. */
export const textOfBudget = (budget: Budget | null): string =>
  budget === null ? 'that of programs' : `${budget.maximum} points, ${budget.restoreRate} a second`;
