import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** Loads the current name of a Slack channel; null when the channel is unknown. */
export function channelNameOf(ctx: SubgraphContext, channelId: string): Promise<string | null> {
  return ctx
    .loader<string, string | null>('channel names', async (em, ids) => {
      const rows = await query<{ id: string; name: string }>(
        em,
        sql`select id, name from interactions.slack_channels where id = any(${ids}::uuid[])`,
      );
      const byId = new Map(rows.map(({ id, name }) => [id, name]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(channelId);
}
