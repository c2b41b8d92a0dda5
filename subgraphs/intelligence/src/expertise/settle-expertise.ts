import { type Database, type EntityManager, query, sql, upsert } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { staleExperts } from './stale-experts.ts';
import type { AnsweredThreads } from './stands-out.ts';

/** Few enough that other requests do not wait long for the transaction. */
const usersATime = 20;
/** The latest answers of a user count. */
const latestAnswers = 2_000;

/** Counts anew what the answers of the marked users are about. */
export async function settleExpertise({ database }: { readonly database: Database }): Promise<number> {
  return settleTenants(database, await staleExperts.tenants(database), (_, tenant) =>
    database.transaction(tenant, (em) => settleSome(em, tenant)),
  );
}

async function settleSome(em: EntityManager, tenant: string): Promise<number> {
  const userIds = await staleExperts.take(em, usersATime);
  if (userIds.length === 0) return 0;
  const counted = await countAnswers(em, userIds);
  await upsert(
    em,
    'intelligence.answered_threads',
    counted.map(({ userId, threads, topics }) => ({ tenant_id: tenant, user_id: userId, threads, topics })),
    { key: ['tenant_id', 'user_id'] },
  );
  const left = new Set(counted.map(({ userId }) => userId));
  await query(
    em,
    sql`delete from intelligence.answered_threads
     where user_id = any(${userIds.filter((id) => !left.has(id))}::uuid[])`,
  );
  return userIds.length;
}

/**
 * Counts the threads that these users answered in, as a whole and by topic. An answer is a message of our people after one
 * of somebody else in the same thread. Only English ones count, because only their topics are known.
 */
const countAnswers = (em: EntityManager, userIds: readonly string[]) =>
  query<AnsweredThreads & { readonly userId: string }>(
    em,
    sql`with answers as (
       select wanted.id as user_id, answer.source_thread_id, answer.topics
       from unnest(${[...userIds]}::uuid[]) as wanted(id)
       cross join lateral (
         select i.source_thread_id, i.topics from intelligence.interaction_analyses i
         where i.author_id = wanted.id and i.direction in ('OUTBOUND', 'INTERNAL') and i.language = 'en'
           and exists (
             select from intelligence.interaction_analyses asked
             where asked.tenant_id = i.tenant_id and asked.source_thread_id = i.source_thread_id
               and asked.author_id is distinct from i.author_id
               and (asked.occurred_at, asked.interaction_id) < (i.occurred_at, i.interaction_id))
         order by i.occurred_at desc, i.interaction_id limit ${latestAnswers}
       ) as answer
     )
     select user_id as "userId", count(distinct source_thread_id)::int as threads, coalesce((
         select jsonb_object_agg(about.topic, about.threads) from (
           select topic, count(distinct same.source_thread_id)::int as threads
           from answers same, unnest(same.topics) topic where same.user_id = answers.user_id group by topic
         ) about
       ), '{}') as topics
     from answers group by user_id`,
  );
