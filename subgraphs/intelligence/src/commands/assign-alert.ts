import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import type { Target } from '../common/find-to-change.ts';
import { knownEmployees } from '../store/employees.ts';
import { type Actor, type AlertOutcome, type AlertUserError, changeAlert } from './change-alert.ts';

/** Assigns the alert to an employee, or to nobody. */
export async function assignAlert(
  em: EntityManager,
  { actor, now }: Actor,
  target: Target,
  employeeId: string | null,
): Promise<AlertOutcome> {
  const problem = employeeId === null ? null : await employeeProblem(em, employeeId);
  return changeAlert(em, target, { now, moment: null, problem }, () => ({ assigneeId: employeeId, assignedBy: actor }));
}

async function employeeProblem(em: EntityManager, employeeId: string): Promise<AlertUserError | null> {
  const field = ['employeeId'];
  if (!isUuid(employeeId)) return { code: 'INVALID', message: `${employeeId} is not the id of an employee.`, field };
  const known = await knownEmployees(em, [employeeId]);
  return known.size === 0 ? { code: 'NOT_FOUND', message: `There is no employee ${employeeId}.`, field } : null;
}
