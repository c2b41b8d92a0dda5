import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { namesIn } from './names-in.ts';

/** Names that a message mentions. */
export interface Mentions {
  readonly customers: readonly string[];
  readonly deals: readonly string[];
}

interface MentionsRow {
  id: string;
  text: string;
  customers: string[];
  deals: string[];
}

/** Loads the names of accounts, and of the account's deals, that a message mentions; null for an unknown message. */
export const mentionsOf = (ctx: SubgraphContext, messageId: string): Promise<Mentions | null> =>
  ctx
    .loader<string, Mentions | null>('mentionsOf', async (em, ids) => {
      const rows = await query<MentionsRow>(
        em,
        sql`select message.*,
           array(select a.name from intelligence.account_facts a where strpos(lower(message.text), lower(a.name)) > 0)
             as customers,
           array(select d.name from intelligence.deal_facts d
             where d.account_id = message.account_id and strpos(lower(message.text), lower(d.name)) > 0) as deals
         from (
           select i.message_id as id, i.account_id, coalesce((
             select string_agg(p.text, ' ' order by p.place) from intelligence.passages p
             where p.tenant_id = i.tenant_id and p.interaction_id = i.interaction_id and p.call_id is null
           ), '') as text
           from intelligence.interaction_analyses i where i.message_id = any(${ids}::uuid[])
         ) as message`,
      );
      const byId = new Map(
        rows.map(({ id, text, customers, deals }) => [
          id,
          { customers: namesIn(text, customers), deals: namesIn(text, deals) },
        ]),
      );
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(messageId);
