import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';

/**
 * Stores the identities of Slack users. Messages join this table, so user, message and identity may arrive in any
 * order.
 */
export async function onIdentityResolved(em: EntityManager, events: ReadEvent<'identity.resolved'>[]): Promise<void> {
  const rows = events
    .filter(({ data }) => data.source === 'slack')
    .map(({ tenantid, data }) => ({
      tenant_id: tenantid,
      identity_id: data.identityId,
      contact_id: data.contactId,
      employee_id: data.employeeId,
    }));
  await upsert(em, 'slack.identity_resolutions', rows, { key: ['tenant_id', 'identity_id'] });
}
