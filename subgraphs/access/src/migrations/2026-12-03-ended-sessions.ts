import { defineMigration, noRows, ownRows, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

export const createEndedSessions = defineMigration('2026-12-03-ended-sessions', (sql) => {
  sql(`
    create table access.ended_sessions (
      tenant_id text not null,
      id uuid not null,
      expires_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create index on access.ended_sessions (tenant_id, expires_at);
    ${tenantTable('access', 'ended_sessions')}
  `);
  sql(ownRows('access', { ended_sessions: noRows }));
  // Gateways ask for the rights of a tenant's users again.
  sql(moreEntityChangeTriggers('access', { tables: { ended_sessions: [{ typename: 'User' }] } }));
});
