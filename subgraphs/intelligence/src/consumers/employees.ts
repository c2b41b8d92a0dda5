import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { addEmployees, removeEmployee } from '../store/employees.ts';

/** Stores the employees to whom an alert may be assigned. */
export async function onEmployeeChanged(
  em: EntityManager,
  events: readonly ReadEvent<'employee.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const isGone = ({ deleted, mergedIntoId }: (typeof latest)[number]) => deleted === true || mergedIntoId != null;
  const present = latest.filter((employee) => !isGone(employee)).map(({ id }) => id);
  await addEmployees(em, tenant, present);
  for (const { id, mergedIntoId } of latest.filter(isGone)) await removeEmployee(em, id, mergedIntoId ?? null);
}
