import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { keepOwners } from '@sophia/subgraph-kit';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOfContacts } from '../timeline/affected.ts';
import { upsertFacts } from './facts.ts';

/**
 * Stores contacts. A contact's account counts for messages outside customer channels. A merged contact is replaced by
 * the one that remains.
 */
export async function onContactChanged(em: EntityManager, events: ReadEvent<'contact.changed'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.fullName,
    account_id: data.accountId,
    merged_into_id: data.mergedIntoId,
    is_deleted: data.deleted,
  }));
  const relinked = await upsertFacts(em, 'people', rows, {
    key: ['tenant_id', 'id'],
    links: ['account_id', 'merged_into_id', 'is_deleted'],
  });
  await relinkInteractions(
    em,
    await interactionsOfContacts(
      em,
      relinked.map(({ id }) => id),
    ),
  );
}

/** Stores the names and addresses of employees. */
export async function onEmployeeChanged(em: EntityManager, events: ReadEvent<'employee.changed'>[]): Promise<void> {
  await keepOwners(em, events);
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.fullName,
    account_id: null,
    merged_into_id: null,
    is_deleted: false,
  }));
  await upsertFacts(em, 'people', rows, { key: ['tenant_id', 'id'], links: [] });
}
