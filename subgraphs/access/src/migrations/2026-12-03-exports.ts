import { closed, defineMigration, isOpenTenant, ownRows, roleOf, tenantTable } from '@sophia/database';
import { jobTables } from '@sophia/jobs';
import { jobTableRows } from '@sophia/subgraph-kit';

export const createExports = defineMigration('2026-12-03-exports', (sql) => {
  sql(`
    create table access.exports (
      tenant_id text not null,
      id uuid not null,
      subject text not null,
      is_developer boolean not null,
      roles text[] not null,
      scopes text[] not null,
      rows_of text,
      contract text,
      is_program boolean not null,
      spec text not null,
      format text not null,
      audited jsonb not null,
      keep_seconds int not null,
      status text not null,
      rows int not null,
      bytes int not null,
      cursor text,
      problem_code text,
      problem text,
      claim uuid,
      due_at timestamptz not null,
      attempts int not null,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      expires_at timestamptz,
      primary key (tenant_id, id)
    );
    create index on access.exports (tenant_id, subject, created_at);
    create index exports_open on access.exports (due_at) where status in ('QUEUED', 'RUNNING');
    create index exports_kept on access.exports (expires_at) where status = 'COMPLETED';
    create index exports_over on access.exports (finished_at) where finished_at is not null;
    /* The rows of an export, a page each. */
    create table access.export_parts (
      tenant_id text not null,
      export_id uuid not null,
      /* Place of its first byte in the file, and the number of its bytes. */
      at_byte int not null,
      bytes int not null,
      /* Those bytes, compressed. */
      content bytea not null,
      primary key (tenant_id, export_id, at_byte),
      foreign key (tenant_id, export_id) references access.exports on delete cascade
    );
    alter table access.export_parts alter column content set storage external;
    ${tenantTable('access', 'exports')}
    ${tenantTable('access', 'export_parts')}

    -- A gateway works for all open tenants. It asks for their names here, and for the rest in the name of each.
    create function access.tenants_with_exports(now timestamptz) returns setof text
      language sql stable security definer set search_path = pg_catalog as $tenants$
      select distinct tenant_id from access.exports
      where status in ('QUEUED', 'RUNNING') and due_at <= now and ${isOpenTenant('exports.tenant_id')}
    $tenants$;
    revoke all on function access.tenants_with_exports(timestamptz) from public;
    grant execute on function access.tenants_with_exports(timestamptz) to ${roleOf('access')};
  `);
  sql(jobTables('access'));
  // A gateway reads them for their owners, and for nobody who sees own accounts alone.
  sql(ownRows('access', { ...jobTableRows, exports: closed, export_parts: closed }));
});
