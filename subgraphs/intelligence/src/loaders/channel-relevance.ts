import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { messageRelevance, type RelevanceFacts } from '../conversations/ratings.ts';

/** The latest analysed messages decide. Fewer than that tell nothing. */
const latest = 200;
const fewest = 5;

/** Loads the mean relevance of a channel's messages, 0 to 1; null if too few were analysed. */
export const relevanceOfChannel = (ctx: SubgraphContext, channelId: string): Promise<number | null> =>
  ctx
    .loader<string, number | null>('relevanceOfChannel', async (em, ids) => {
      const rows = await query<RelevanceFacts & { readonly channelId: string }>(
        em,
        sql`select wanted.id as "channelId", analysed.* from unnest(${ids}::uuid[]) as wanted(id)
         cross join lateral (
           select account_id as "accountId", deal_id as "dealId", contact_ids as "contactIds", products, features,
             property_software as "propertySoftware", industry_keywords as "industryKeywords", action_items as "actionItems"
           from intelligence.interaction_analyses
           where channel_id = wanted.id and language = 'en'
           order by occurred_at desc, interaction_id limit ${latest}
         ) as analysed`,
      );
      const ofChannels = Map.groupBy(rows, (row) => row.channelId);
      return ids.map((id) => meanOf((ofChannels.get(id) ?? []).map(messageRelevance)));
    })
    .load(channelId);

function meanOf(values: readonly number[]): number | null {
  if (values.length < fewest) return null;
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2));
}
