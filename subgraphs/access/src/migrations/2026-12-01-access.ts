import { defineMigration, tenantTable } from '@sophia/database';
import { entityChangeTriggers, eventTables, eventTraces } from '@sophia/events';

export const createTables = defineMigration('2026-12-01-access', (sql) => {
  sql(`
    create table access.users (
      tenant_id text not null,
      id uuid not null,
      subject text not null,
      name text not null,
      email text,
      roles text[] not null,
      active boolean not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, subject)
    );
    create table access.api_keys (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      prefix text not null,
      scopes text[] not null,
      contract text,
      digest text not null,
      previous_digest text,
      previous_valid_until timestamptz,
      created_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, id)
    );
    ${tenantTable('access', 'users')}
    ${tenantTable('access', 'api_keys')}
  `);
  sql(eventTables('access'));
  sql(eventTraces('access'));
  sql(
    entityChangeTriggers('access', {
      tables: {
        users: [{ typename: 'User', id: 'changed.id' }],
        api_keys: [{ typename: 'ApiKey', id: 'changed.id' }],
      },
    }),
  );
});
