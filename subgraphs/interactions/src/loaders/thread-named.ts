import { query, sql } from '@sophia/database';
import { isUuid, loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { ConversationThread, type ConversationThreadRow } from '../entities/conversation-thread.ts';

/** Loads a conversation by its id, or by that of a thread that was joined into it. */
export async function threadNamed(ctx: SubgraphContext, id: string): Promise<ConversationThreadRow | null> {
  const found = await loadOne(ctx, ConversationThread, id);
  if (found || !isUuid(id)) return found;
  const joinedInto = await ctx
    .loader<string, string | null>('joined threads', async (em, ids) => {
      const rows = await query<{ source_thread_id: string; thread_id: string }>(
        em,
        sql`select source_thread_id, thread_id from interactions.joined_threads
         where source_thread_id = any(${ids}::uuid[])`,
      );
      const byId = new Map(rows.map(({ source_thread_id, thread_id }) => [source_thread_id, thread_id]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id.toLowerCase());
  return loadOne(ctx, ConversationThread, joinedInto);
}
