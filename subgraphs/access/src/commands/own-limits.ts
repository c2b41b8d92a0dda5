import type { EntityManager } from '@sophia/database';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import { type Budget, budgetOf, textOfBudget } from '../keys/limits.ts';
import type { Caller } from './caller.ts';
import { type UserError, userError } from './user-error.ts';

type Limited = Pick<ApiKeyRow, 'budgetMaximum' | 'budgetRestoreRate' | 'operationList' | 'contract'>;

/**
 * Finds what a key may not have because the key that gives it, or its secret, has less. A person may give any limits. What it had
 * `before` it may keep, unless somebody gets its secret.
 */
export async function beyondOwnLimits(
  em: EntityManager,
  caller: Caller,
  given: Limited,
  before?: Limited,
): Promise<UserError[]> {
  const id = idOfKeySubject(caller.subject);
  const own = id === undefined ? null : await em.findOne(ApiKey, { id });
  if (!own) return [];
  const errors: UserError[] = [];
  const [budget, most] = [budgetOf(given), budgetOf(own)];
  if (!isWithin(budget, most) && !(before && isWithin(budget, budgetOf(before))))
    errors.push(forbidden(`A key cannot give more points than it has itself: ${textOfBudget(most)}.`, 'budget'));
  for (const [name, what] of [
    ['operationList', 'list of operations'],
    ['contract', 'contract'],
  ] as const) {
    const isKept = before !== undefined && given[name] === before[name];
    if (own[name] != null && given[name] !== own[name] && !isKept)
      errors.push(forbidden(`A key can give no other ${what} than its own: ${own[name]}.`, name));
  }
  return errors;
}

/** Nobody here knows how many points programs have that have no budget of their own. */
function isWithin(budget: Budget | null, most: Budget | null): boolean {
  if (budget === null || most === null) return budget === most;
  return budget.maximum <= most.maximum && budget.restoreRate <= most.restoreRate;
}

const forbidden = (message: string, field: string) => userError('FORBIDDEN', message, 'input', field);
