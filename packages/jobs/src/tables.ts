import { identifier, tenantTable } from '@sophia/database';

/** Returns SQL for a migration that creates the tables of a subgraph's jobs and schedules. */
export function jobTables(schema: string): string {
  const name = identifier(schema);
  return `
    create table ${name}.jobs (
      tenant_id text not null,
      id uuid not null,
      kind text not null,
      /* Stored as it is written, without parsing and compression, because it is read once and soon deleted. */
      data json not null,
      urgency int not null,
      /* Of equally urgent jobs the lowest comes first. */
      place bigint not null,
      /* Nobody takes it earlier: the end of a pause after a failure, or of the claim of the process that works on it. */
      due_at timestamptz not null default '-infinity',
      /* The run that works on it; a run that finds another one here has lost the job. */
      claim uuid,
      attempts int not null default 0,
      error text,
      parked_at timestamptz,
      created_at timestamptz not null default now(),
      traceparent text default nullif(current_setting('sophia.traceparent', true), ''),
      primary key (tenant_id, id)
    ) with (fillfactor = 50);
    alter table ${name}.jobs alter column data set storage external;
    create index on ${name}.jobs (kind, tenant_id, urgency desc, place) where parked_at is null;
    ${tenantTable(schema, 'jobs')}

    create table ${name}.schedules (
      tenant_id text not null,
      schedule text not null,
      /* The last instant for which it has run. */
      instant timestamptz not null,
      primary key (tenant_id, schedule)
    );
    ${tenantTable(schema, 'schedules')}`;
}
