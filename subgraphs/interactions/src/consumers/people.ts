import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOfContacts } from '../timeline/affected.ts';
import { upsertFacts } from './facts.ts';

/** A contact's account is that of what they write outside a customer's channel; a merged contact gives way to the other. */
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

/** Names to show. */
export async function onEmployeeChanged(em: EntityManager, events: ReadEvent<'employee.changed'>[]): Promise<void> {
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
