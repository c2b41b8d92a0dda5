import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';
import { saveNewest } from './save-facts.ts';

/** Writes what events tell about employees who are there. */
export async function saveEmployeeFacts(
  em: EntityManager,
  tenant: string,
  events: readonly ReadEvent<'employee.changed'>[],
): Promise<void> {
  const employee = await currentSubjects(
    em,
    'EMPLOYEE',
    events.flatMap(({ data }) => data.managerId ?? []),
  );
  await saveNewest(
    em,
    'employee_facts',
    'employee_id',
    events.map(({ data, time }) => ({
      tenant_id: tenant,
      employee_id: data.id,
      recorded_at: time,
      full_name: data.fullName,
      email: data.email,
      title: data.title,
      manager_id: employee(data.managerId),
      active: data.active,
    })),
  );
}
