import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

const mostObjections = 10;

/** Loads the objections in calls that we answered and to whose answer the customer agreed, in order. */
export const objectionsHandledIn = (ctx: SubgraphContext, callId: string): Promise<readonly string[]> =>
  ctx
    .loader<string, readonly string[]>('objectionsHandledIn', async (em, ids) => {
      const rows = await query<{ call_id: string; texts: string[] }>(
        em,
        sql`select k.call_id, (array_agg(k.text order by s.start_ms, k.start_at))[:${mostObjections}::int] as texts
         from intelligence.key_sentences k join intelligence.segment_analyses s using (tenant_id, segment_id)
         where k.call_id = any(${ids}::uuid[]) and 'OBJECTION_HANDLED' = any(k.kinds) group by k.call_id`,
      );
      const byId = new Map(rows.map(({ call_id, texts }) => [call_id, texts]));
      return ids.map((id) => byId.get(id) ?? []);
    })
    .load(callId);

/** Loads the sentences of a segment that propose a solution. */
export const solutionsIn = (ctx: SubgraphContext, segmentId: string): Promise<readonly string[]> =>
  ctx
    .loader<string, readonly string[]>('solutionsIn', async (em, ids) => {
      const rows = await query<{ source_id: string; texts: string[] }>(
        em,
        sql`select source_id, array_agg(text order by start_at) as texts from intelligence.key_sentences
         where source_id = any(${ids}::uuid[]) and 'SOLUTION' = any(kinds) group by source_id`,
      );
      const byId = new Map(rows.map(({ source_id, texts }) => [source_id, texts]));
      return ids.map((id) => byId.get(id) ?? []);
    })
    .load(segmentId);

/** Sentences of a summary of one interaction. */
const mostSentences = 2;
/** An interaction with fewer key sentences is its own summary. */
const fewestSentences = 4;

/** Loads the most central sentences of interactions, in order; null for a short text. */
export const summaryOfInteraction = (ctx: SubgraphContext, id: string): Promise<string | null> =>
  ctx
    .loader<string, string | null>('summaryOfInteraction', async (em, ids) => {
      const rows = await query<{ id: string; summary: string }>(
        em,
        sql`select interaction_id as id, string_agg(text, ' ' order by start_ms nulls first, start_at, source_id) as summary
         from (
           select i.interaction_id, k.text, s.start_ms, k.start_at, k.source_id, count(*) over whole as number,
             row_number() over (whole order by k.centrality + case when cardinality(k.kinds) > 0 then 0.12 else 0 end desc,
               k.source_id, k.start_at) as place
           from intelligence.interaction_analyses i
           join lateral (
             select * from intelligence.key_sentences where interaction_id = i.interaction_id
             union all
             select * from intelligence.key_sentences where call_id = i.call_id
           ) as k on true
           left join intelligence.segment_analyses s on s.tenant_id = i.tenant_id and s.segment_id = k.segment_id
           where i.interaction_id = any(${ids}::uuid[])
           window whole as (partition by i.interaction_id)
         ) as ranked
         where number >= ${fewestSentences} and place <= ${mostSentences} group by interaction_id`,
      );
      const byId = new Map(rows.map((row) => [row.id, row.summary]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);
