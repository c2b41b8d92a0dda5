import { defineMigration, roleOf, tenantTable } from '@sophia/database';

export const createAudit = defineMigration('2026-12-02-audit', (sql) => {
  sql(`
    create table access.audit_records (
      tenant_id text not null,
      sequence bigint not null,
      id uuid not null,
      recorded_at timestamptz not null,
      occurred_at timestamptz not null,
      kind text not null,
      outcome text not null,
      phase text,
      subject text not null,
      roles text[] not null,
      operation_name text,
      operation_hash text,
      fields text[] not null,
      ids text[] not null,
      count int,
      detail text,
      address text,
      client_name text,
      client_version text,
      request_id text,
      previous_hash text not null,
      hash text not null,
      primary key (tenant_id, sequence),
      unique (tenant_id, id)
    );
    create index audit_records_occurred on access.audit_records (tenant_id, occurred_at, sequence);
    create index audit_records_subject on access.audit_records (tenant_id, subject, sequence);
    ${tenantTable('access', 'audit_records')}
    revoke update, delete on access.audit_records from ${roleOf('access')};

    -- Also for those who may do more than the role.
    create function access.refuse_audit_change() returns trigger language plpgsql as $refuse$
    begin
      raise exception 'records of the audit can only be added' using errcode = 'insufficient_privilege';
    end $refuse$;
    create trigger audit_records_append_only before update or delete or truncate on access.audit_records
      for each statement execute function access.refuse_audit_change();
  `);
});
