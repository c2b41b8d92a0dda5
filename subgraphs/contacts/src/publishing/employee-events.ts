import { type EntityManager, query, sql } from '@sophia/database';
import type { NewEvent } from '@sophia/events';
import type { Changes } from '../resolution/changes.ts';

interface Row {
  id: string;
  full_name: string;
  email: string | null;
  title: string | null;
  active: boolean;
  manager_id: string | null;
}

export async function employeeEvents(em: EntityManager, { employees, removedEmployees }: Changes): Promise<NewEvent[]> {
  if (employees.size + removedEmployees.length === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select id, full_name, email, title, active, manager_id from contacts.employees
     where id = any(${[...employees]}::uuid[]) order by id`,
  );
  return [
    ...rows.map(({ full_name: fullName, manager_id: managerId, ...row }) => ({
      type: 'employee.changed' as const,
      subject: row.id,
      data: { ...row, fullName, managerId },
    })),
    ...removedEmployees.map(({ id, name, intoId }) => ({
      type: 'employee.changed' as const,
      subject: id,
      data: {
        id,
        fullName: name,
        email: null,
        title: null,
        active: false,
        managerId: null,
        mergedIntoId: intoId,
        deleted: true,
      },
    })),
  ];
}
