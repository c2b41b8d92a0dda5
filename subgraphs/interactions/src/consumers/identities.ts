import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOfIdentities } from '../timeline/affected.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import { upsertFacts } from './facts.ts';

/** Stores the identities of participants, and the account and deal of calls. */
export async function onIdentityResolved(em: EntityManager, events: ReadEvent<'identity.resolved'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    identity_id: data.identityId,
    contact_id: data.contactId,
    employee_id: data.employeeId,
    account_id: data.accountId,
    deal_id: data.dealId,
  }));
  const relinked = await upsertFacts(em, 'identity_resolutions', rows, {
    key: ['tenant_id', 'identity_id'],
    links: ['contact_id', 'employee_id', 'account_id', 'deal_id'],
  });
  const ids = relinked.map(({ identity_id }) => identity_id);
  // Calls are identities, too. Ids that are not a call's name no interaction and are ignored.
  const calls = relinked.map(({ tenant_id, identity_id }) => interactionIdOf(tenant_id, identity_id));
  await relinkInteractions(em, [...calls, ...(await interactionsOfIdentities(em, ids))]);
}
