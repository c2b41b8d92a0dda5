import { type EntityManager, query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { type AnsweredThreads, type Expertise, standsOut } from '../expertise/stands-out.ts';

/** Loads what a Slack user answers about far more often than colleagues; null if too little is known. */
export const expertiseOf = (ctx: SubgraphContext, userId: string): Promise<readonly Expertise[] | null> =>
  ctx
    .loader<string, readonly Expertise[] | null>('expertiseOf', async (em, ids) => {
      const own = await query<AnsweredThreads & { readonly id: string }>(
        em,
        sql`select user_id as id, threads, topics from intelligence.answered_threads where user_id = any(${ids}::uuid[])`,
      );
      if (own.length === 0) return ids.map(() => null);
      const all = await answersOfAll(em);
      const found = new Map(own.map((each) => [each.id, standsOut(each, without(all, each))]));
      return ids.map((id) => found.get(id) ?? null);
    })
    .load(userId);

async function answersOfAll(em: EntityManager): Promise<AnsweredThreads> {
  const [row] = await query<AnsweredThreads>(
    em,
    sql`select coalesce((select sum(threads) from intelligence.answered_threads), 0)::int as threads,
       coalesce((
         select jsonb_object_agg(topic, threads) from (
           select about.key as topic, sum(about.value::int)::int as threads
           from intelligence.answered_threads, jsonb_each_text(topics) about group by about.key
         ) summed
       ), '{}') as topics`,
  );
  return row ?? { threads: 0, topics: {} };
}

/** The threads of everybody but one person. */
const without = (all: AnsweredThreads, one: AnsweredThreads): AnsweredThreads => ({
  threads: all.threads - one.threads,
  topics: Object.fromEntries(Object.entries(all.topics).map(([topic, n]) => [topic, n - (one.topics[topic] ?? 0)])),
});
