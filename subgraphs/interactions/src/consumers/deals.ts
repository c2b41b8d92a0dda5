import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { refreshThreads } from '../commands/refresh-threads.ts';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOfDeals, threadsOfDeals } from '../timeline/affected.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import { upsertFacts } from './facts.ts';

/** Links interactions about a deal to its account, and renames its conversation. A deal itself is no interaction. */
export async function onDealChanged(em: EntityManager, events: ReadEvent<'deal.changed'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.name,
    account_id: data.accountId,
    is_deleted: data.deleted,
  }));
  const relinked = await upsertFacts(em, 'deals', rows, {
    key: ['tenant_id', 'id'],
    links: ['account_id', 'is_deleted'],
  });
  const { interactionIds, callIds } = await interactionsOfDeals(
    em,
    relinked.map(({ id }) => id),
  );
  const tenant = rows[0]?.tenant_id ?? '';
  await relinkInteractions(em, [...interactionIds, ...callIds.map((id) => interactionIdOf(tenant, id))]);
  await refreshThreads(
    em,
    await threadsOfDeals(
      em,
      rows.map(({ id }) => id),
    ),
  );
}
