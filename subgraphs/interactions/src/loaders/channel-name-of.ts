import { query } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { uuidArray } from '../timeline/ids.ts';

/** Loads the current name of a Slack channel; null when the channel is unknown. */
export function channelNameOf(ctx: SubgraphContext, channelId: string): Promise<string | null> {
  return ctx
    .loader<string, string | null>('channel names', async (em, ids) => {
      const rows = await query<{ id: string; name: string }>(
        em,
        'select id, name from interactions.slack_channels where id = any($1::uuid[])',
        [uuidArray(ids)],
      );
      const byId = new Map(rows.map(({ id, name }) => [id, name]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(channelId);
}
