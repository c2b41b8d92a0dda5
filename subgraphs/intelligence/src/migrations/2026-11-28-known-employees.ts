import { defineMigration, tenantTable } from '@sophia/database';

/**
 * Table of employees, who can be assigned alerts. Fills it from the events that are still kept and from participants of
 * interactions.
 */
export const knownEmployees = defineMigration('2026-11-28-known-employees', (sql) => {
  sql(`
    create table intelligence.known_employees (
      tenant_id text not null,
      employee_id uuid not null,
      primary key (tenant_id, employee_id)
    );
    ${tenantTable('intelligence', 'known_employees')}

    create temporary table told on commit drop as
      select distinct on (tenant_id, subject) tenant_id, subject::uuid as employee_id,
        coalesce((data ->> 'deleted')::boolean, false) or data ->> 'mergedIntoId' is not null as is_gone
      from bus.events where type = 'employee.changed' order by tenant_id, subject, position desc;
    insert into intelligence.known_employees (tenant_id, employee_id)
      select tenant_id, employee_id from told where not is_gone
      union
      select tenant_id, unnest(employee_ids) from intelligence.interaction_analyses
      except
      select tenant_id, employee_id from told where is_gone;

    update intelligence.alerts a set assignee_id = null
    where assignee_id is not null and not exists (
      select from intelligence.known_employees e where e.tenant_id = a.tenant_id and e.employee_id = a.assignee_id
    );
  `);
});
