import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { namedAccountsOf } from '../../account-names/named-accounts.ts';
import { ownAccountIds } from '../../store/own-company.ts';

/** Passages of a message that are read. */
const passagesRead = 5;

interface Said {
  readonly threadId: string;
  readonly startedAt: string;
  readonly interactionId: string;
  readonly text: string;
  readonly language: string | null;
}

/**
 * Stores which customer these threads are about: those in Slack that have no account and nobody of a customer, and name
 * one customer and no other.
 */
export async function nameCustomers(em: EntityManager, tenant: string, threadIds: readonly string[]): Promise<void> {
  const said = await query<Said>(
    em,
    sql`with thread as materialized (
       select source_thread_id, min(occurred_at) as started_at from intelligence.interaction_analyses
       where source_thread_id = any(${[...threadIds]}::uuid[]) group by source_thread_id
       having bool_and(account_id is null and message_id is not null and contact_ids = '{}' and direction <> 'INBOUND')
     )
     select thread.source_thread_id as "threadId", thread.started_at as "startedAt", p.interaction_id as "interactionId",
       p.text, p.language
     from thread join intelligence.interaction_analyses i using (source_thread_id)
     join intelligence.passages p on p.tenant_id = i.tenant_id and p.interaction_id = i.interaction_id
     where p.kind = 'MESSAGE' and p.place < ${passagesRead}
     order by i.occurred_at, i.interaction_id, p.place`,
  );
  const own = new Set(await ownAccountIds(em));
  const named = (await namedAccountsOf(em, said)).flatMap((accounts, index) => {
    const { threadId, startedAt, interactionId } = said[index] as Said;
    return accounts
      .filter(({ accountId }) => !own.has(accountId))
      .map((account) => ({ ...account, threadId, startedAt, interactionId }));
  });
  const rows = [...Map.groupBy(named, ({ threadId }) => threadId).values()].flatMap((found) => {
    const best = found.find(({ isWhole }) => isWhole) ?? found[0];
    if (best === undefined || found.some(({ accountId }) => accountId !== best.accountId)) return [];
    return [
      {
        tenant_id: tenant,
        source_thread_id: best.threadId,
        account_id: best.accountId,
        started_at: best.startedAt,
        interaction_id: best.interactionId,
        name: best.written,
        is_whole: best.isWhole,
      },
    ];
  });
  await upsert(em, 'intelligence.named_customers', rows, { key: ['tenant_id', 'source_thread_id'] });
  const kept = rows.map(({ source_thread_id }) => source_thread_id);
  await query(
    em,
    sql`delete from intelligence.named_customers
     where source_thread_id = any(${[...threadIds]}::uuid[]) and source_thread_id <> all(${kept}::uuid[])`,
  );
}
