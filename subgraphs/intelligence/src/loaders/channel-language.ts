import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** The latest messages with a known language decide. Fewer than that tell nothing, and a mixed channel has none. */
const latest = 200;
const fewest = 20;
const leastShare = 0.6;

/** Loads the language that most messages of a channel are in, as ISO 639-1; null if it is not known. */
export const languageOfChannel = (ctx: SubgraphContext, channelId: string): Promise<string | null> =>
  ctx
    .loader<string, string | null>('languageOfChannel', async (em, ids) => {
      const rows = await query<{ id: string; language: string }>(
        em,
        sql`select wanted.id, most.language from unnest(${ids}::uuid[]) as wanted(id)
         cross join lateral (
           select language from (
             select language, count(*) as own, sum(count(*)) over () as total
             from (
               select i.language from intelligence.interaction_analyses i
               where i.channel_id = wanted.id and i.language is not null
               order by i.occurred_at desc, i.interaction_id limit ${latest}
             ) as known group by language
           ) as counted
           where total >= ${fewest} and own >= ${leastShare} * total
         ) as most`,
      );
      const byId = new Map(rows.map(({ id, language }) => [id, language]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(channelId);
