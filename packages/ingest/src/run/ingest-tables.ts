import { tenantTable } from '@sophia/database';

/**
 * Returns SQL for a subgraph's first migration. It creates a table with a row for each run of its loader, and a table
 * of the records that the latest run of each input refused.
 */
export function ingestTables(schema: string): string {
  return `
    create table ${schema}.source_syncs (
      tenant_id text not null,
      id uuid not null,
      source text not null,
      -- What was loaded, in words for a person: the system and the name of the file or folder.
      name text not null,
      state text not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED')),
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      -- Who runs it, and when that process last gave a sign of life: how a run that was killed is told from one that works.
      host text not null,
      pid integer not null,
      alive_at timestamptz not null default now(),
      inserted integer not null default 0,
      changed integer not null default 0,
      unchanged integer not null default 0,
      refused integer not null default 0,
      defective integer not null default 0,
      quality_score double precision,
      error text,
      primary key (tenant_id, id)
    );
    create index source_syncs_running on ${schema}.source_syncs (tenant_id, source) where state = 'RUNNING';
    ${tenantTable(schema, 'source_syncs')}

    create table ${schema}.refused_records (
      tenant_id text not null,
      id uuid not null,
      sync_id uuid not null,
      source text not null,
      -- The name of the run, and where in its input the record stands.
      name text not null,
      locator text not null,
      reason text not null,
      raw jsonb,
      refused_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index refused_records_of_name on ${schema}.refused_records (tenant_id, source, name);
    ${tenantTable(schema, 'refused_records')}`;
}
