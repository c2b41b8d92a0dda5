import type { KeyLimits } from '../keys/limits.ts';
import { type UserError, userError } from './user-error.ts';

const mostPoints = 1_000_000_000;

export function checkLimits({ budget, operationList }: KeyLimits): UserError[] {
  const errors: UserError[] = [];
  for (const name of ['maximum', 'restoreRate'] as const) {
    const points = budget?.[name];
    if (points === undefined || (points >= 1 && points <= mostPoints)) continue;
    errors.push(userError('INVALID', `It has to be 1 to ${mostPoints} points.`, 'input', 'budget', name));
  }
  if (operationList != null && !/^[a-z][a-z0-9_-]{0,49}$/.test(operationList)) {
    const message = 'This cannot be the name of a list of operations, such as acme.';
    errors.push(userError('INVALID', message, 'input', 'operationList'));
  }
  return errors;
}
