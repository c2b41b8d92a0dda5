import type { EntityManager } from '@sophia/database';
import type { EventData, ReadEvent } from '@sophia/events';
import { keepOwners } from '@sophia/subgraph-kit';
import { differences } from '../common/differences.ts';
import { markNaming, namesOfSubjects } from '../conversations/correlation/mark-naming.ts';
import { markAccountsUncorrelated } from '../conversations/correlation/stale-correlations.ts';
import { saveEmployeeFacts } from '../facts/employee-facts.ts';
import { moveEmployeeReferences } from '../facts/move-references.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';
import { dropForecastsOf } from '../forecasting/drop-forecasts.ts';
import { moveAssignments } from '../store/employees.ts';
import { currentSubjects, markGone, markReturned } from '../store/gone-subjects.ts';
import { ownAccountIds } from '../store/own-company.ts';

/** Handles employees who were created, changed, merged or deleted. An alert may be assigned to those who are there. */
export async function onEmployeeChanged(
  em: EntityManager,
  events: readonly ReadEvent<'employee.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  await keepOwners(em, events);
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const isGone = ({ deleted, mergedIntoId }: EventData<'employee.changed'>) => deleted === true || mergedIntoId != null;
  await markReturned(
    em,
    'EMPLOYEE',
    latest.filter((employee) => !isGone(employee)).map(({ id }) => id),
  );
  const employeeIds = latest.map(({ id }) => id);
  const namesBefore = await namesOfSubjects(em, employeeIds);
  const ownBefore = await ownAccountIds(em);
  const facts = sinceGone(events, isGone);
  await removeFacts(em, 'employee_id', facts.goneIds);
  await saveEmployeeFacts(em, tenant, facts.present);
  // Their addresses tell which account is our own company.
  const changedSides = differences(ownBefore, await ownAccountIds(em));
  await markAccountsUncorrelated(em, tenant, changedSides);
  await markNaming(em, tenant, namesBefore, await namesOfSubjects(em, employeeIds));
  await markNaming(em, tenant, [], await namesOfSubjects(em, changedSides));
  for (const { id, mergedIntoId } of latest.filter(isGone)) {
    await markGone(em, tenant, 'EMPLOYEE', id, mergedIntoId ?? null);
    const present = (await currentSubjects(em, 'EMPLOYEE', [id]))(id);
    await moveAssignments(em, id, present);
    await moveEmployeeReferences(em, [id], present);
    await dropForecastsOf(em, id);
  }
}
