import { type EntityManager, query, sql } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { refreshAccountStages } from '../commands/refresh-stages.ts';
import { refreshThreads } from '../commands/refresh-threads.ts';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOfDeals, threadsOfDeals } from '../timeline/affected.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import { upsertFacts } from './facts.ts';

/**
 * Links interactions about a deal to its account, renames its conversation, and finds the stages of the account. A deal itself
 * is no interaction.
 */
export async function onDealChanged(em: EntityManager, events: ReadEvent<'deal.changed'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    name: data.name,
    account_id: data.accountId,
    is_deleted: data.deleted,
    stage: data.stage,
    status: data.status,
    opened_at: data.openedAt ?? null,
    closed_at: data.closedAt ?? null,
    stage_moves: (data.stageMoves ?? []).map(({ changedAt, fromStage, stage }) => ({ changedAt, fromStage, stage })),
  }));
  const before = await accountsOf(
    em,
    rows.map(({ id }) => id),
  );
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
  await refreshAccountStages(em, tenant, [...before, ...rows.flatMap(({ account_id }) => account_id ?? [])]);
}

/** Returns the accounts that these deals belonged to so far. */
async function accountsOf(em: EntityManager, dealIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct account_id as id from interactions.deals
     where id = any(${dealIds}::uuid[]) and account_id is not null`,
  );
  return rows.map(({ id }) => id);
}
