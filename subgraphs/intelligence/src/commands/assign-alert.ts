import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { type AlertOutcome, type AlertTarget, changeAlert, refused } from './change-alert.ts';

/** Gives the alert to an employee, or to nobody. */
export async function assignAlert(
  em: EntityManager,
  actor: string,
  target: AlertTarget,
  employeeId: string | null,
): Promise<AlertOutcome> {
  if (employeeId !== null && !isUuid(employeeId))
    return refused(null, 'INVALID', `${employeeId} is no id of an employee.`, ['employeeId']);
  return changeAlert(em, target, () => ({ assigneeId: employeeId, assignedBy: actor }));
}
