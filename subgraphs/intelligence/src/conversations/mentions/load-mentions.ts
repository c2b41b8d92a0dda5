import { type EntityManager, query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { namedAccountsOf } from '../../account-names/named-accounts.ts';
import { inOrder, nameStartsIn, placedNamesIn } from './names-in.ts';

/** Names that a message mentions. */
export interface Mentions {
  readonly customers: readonly string[];
  readonly deals: readonly string[];
}

interface MentionsRow {
  id: string;
  text: string;
  lower_text: string;
  language: string | null;
  deals: string[];
}

/** Loads the names of accounts, and of the account's deals, that a message mentions; null for an unknown message. */
export const mentionsOf = (ctx: SubgraphContext, messageId: string): Promise<Mentions | null> =>
  ctx
    .loader<string, Mentions | null>('mentionsOf', async (em, ids) => {
      const rows = await query<MentionsRow>(
        em,
        sql`select message.*, lower(message.text) as lower_text,
           array(select d.name from intelligence.deal_facts d
             where d.account_id = message.account_id and strpos(lower(message.text), lower(d.name)) > 0) as deals
         from (
           select i.message_id as id, i.account_id, i.language, coalesce((
             select string_agg(p.text, ' ' order by p.place) from intelligence.passages p
             where p.tenant_id = i.tenant_id and p.interaction_id = i.interaction_id and p.call_id is null
           ), '') as text
           from intelligence.interaction_analyses i where i.message_id = any(${ids}::uuid[])
         ) as message`,
      );
      const customers = await customersThatMayBeIn(em, rows);
      const shortened = await namedAccountsOf(em, rows);
      const byId = new Map(
        rows.map(({ id, text, deals }, index) => {
          const short = (shortened[index] ?? []).map(({ accountName, start }) => ({ name: accountName, place: start }));
          return [
            id,
            {
              customers: inOrder([...placedNamesIn(text, customers[index] ?? []), ...short]),
              deals: inOrder(placedNamesIn(text, deals)),
            },
          ];
        }),
      );
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(messageId);

/** Returns for each message the names of accounts whose start stands in it, which few others have. */
async function customersThatMayBeIn(em: EntityManager, messages: readonly MentionsRow[]): Promise<string[][]> {
  const startsIn = messages.map(({ lower_text: lowerText }) => nameStartsIn(lowerText));
  const all = [...new Set(startsIn.flatMap((starts) => [...starts]))];
  const known = await query<{ start: string; names: string[] }>(
    em,
    sql`select name_start as start, array_agg(name) as names from intelligence.account_facts
     where name_start = any(${all}::text[]) group by name_start`,
  );
  return startsIn.map((starts) => known.flatMap(({ start, names }) => (starts.has(start) ? names : [])));
}
