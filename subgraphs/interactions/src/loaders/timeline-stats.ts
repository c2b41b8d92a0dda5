import { query, type Sql, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** Counts the interactions on an account's timeline. */
export function interactionCountOf(ctx: SubgraphContext, accountId: string): Promise<number> {
  return ctx
    .loader<string, number>('interactions of accounts', async (em, ids) => {
      const rows = await query<{ id: string; count: number }>(
        em,
        sql`select account_id as id, count(*)::int as count from interactions.timeline_entries
         where account_id = any(${ids}::uuid[]) group by account_id`,
      );
      const byId = new Map(rows.map(({ id, count }) => [id, count]));
      return ids.map((id) => byId.get(id) ?? 0);
    })
    .load(accountId);
}

/** Loads the time of the last interaction with an account. Talk among ourselves is none. */
export const lastInteractionOfAccount = (ctx: SubgraphContext, accountId: string): Promise<Date | null> =>
  lastOf(
    ctx,
    'last interaction of accounts',
    sql`select max(occurred_at) from interactions.timeline_entries where account_id = wanted.id and direction <> 'INTERNAL'`,
    accountId,
  );

/** Loads the time of a contact's last interaction. */
export const lastInteractionOfContact = (ctx: SubgraphContext, contactId: string): Promise<Date | null> =>
  lastOf(
    ctx,
    'last interaction of contacts',
    sql`select max(occurred_at) from interactions.interaction_participants where contact_id = wanted.id and is_shown`,
    contactId,
  );

function lastOf(ctx: SubgraphContext, name: string, last: Sql, id: string): Promise<Date | null> {
  return ctx
    .loader<string, Date | null>(name, async (em, ids) => {
      const rows = await query<{ id: string; last: string | null }>(
        em,
        sql`select wanted.id, (${last})::text as last from unnest(${ids}::uuid[]) as wanted(id)`,
      );
      const byId = new Map(rows.map((row) => [row.id, row.last]));
      return ids.map((each) => {
        const time = byId.get(each);
        return time ? new Date(time) : null;
      });
    })
    .load(id);
}
