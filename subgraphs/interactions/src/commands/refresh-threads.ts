import { type EntityManager, query, type Sql, sql, upsert } from '@sophia/database';
import { readContents } from '../timeline/contents.ts';

interface ThreadSum {
  tenant_id: string;
  id: string;
  account_id: string | null;
  started_at: string;
  ended_at: string;
  total_duration_seconds: number | null;
  interaction_count: number;
  interaction_counts: Record<string, number>;
  first_id: string;
  first_source: string;
  deal_name: string | null;
  type: string | null;
}

/**
 * Recomputes conversations from their entries, and removes those without entries. The result does not depend on earlier
 * sums.
 */
export async function refreshThreads(em: EntityManager, threadIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(threadIds)];
  if (ids.length === 0) return;
  const sums = await query<ThreadSum>(em, sumThreads(ids));
  const titles = await readContents<{ title: string }>(
    em,
    ['title'],
    sums.map((sum) => ({ id: sum.first_id, occurredAt: sum.started_at })),
  );
  const titleById = new Map(titles.map(({ id, title }) => [id, title]));
  const rows = sums.map(({ first_id, first_source, deal_name, ...sum }) => ({
    ...sum,
    subject: isFromCrm(first_source) && deal_name ? deal_name : (titleById.get(first_id) ?? null),
  }));
  await upsert(em, 'interactions.conversation_threads', rows, { key: ['tenant_id', 'id'] });
  await query(
    em,
    sql`delete from interactions.conversation_threads thread
     where id = any(${ids}::uuid[]) and not exists (
       select from interactions.timeline_entries entry where entry.tenant_id = thread.tenant_id
         and entry.thread_id = thread.id)`,
  );
}

/** In a CRM a conversation belongs to one deal and has its name. */
const isFromCrm = (source: string): boolean => source !== 'GONG' && source !== 'SLACK';

const sumThreads = (ids: readonly string[]): Sql => sql`
  with entry as (
    select * from interactions.timeline_entries where thread_id = any(${ids}::uuid[])
  ),
  count_by_source as (
    select thread_id, jsonb_object_agg(source, number) as counts
    from (select thread_id, source, count(*)::int as number from entry group by thread_id, source) each
    group by thread_id
  ),
  total as (
    select tenant_id, thread_id,
           (array_agg(account_id order by occurred_at, id) filter (where account_id is not null))[1] as account_id,
           min(occurred_at) as started_at,
           max(occurred_at + make_interval(secs => coalesce(duration_seconds, 0))) as ended_at,
           sum(duration_seconds)::int as total_duration_seconds,
           count(*)::int as interaction_count,
           (array_agg(id order by occurred_at, id))[1] as first_id,
           (array_agg(source order by occurred_at, id))[1] as first_source,
           (array_agg(given_deal_id order by occurred_at, id))[1] as first_deal_id
    from entry group by tenant_id, thread_id
  )
  select total.tenant_id, total.thread_id as id, total.account_id, started_at, ended_at, total_duration_seconds,
         interaction_count, counts as interaction_counts, first_id, first_source, deal.name as deal_name,
         analysed.type
  from total
  join count_by_source using (thread_id)
  left join interactions.thread_types analysed
    on analysed.tenant_id = total.tenant_id and analysed.thread_id = total.thread_id
  left join interactions.deals deal on deal.tenant_id = total.tenant_id and deal.id = first_deal_id`;
