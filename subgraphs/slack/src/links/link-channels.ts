import { type EntityManager, lockByName, query, type Sql, sql } from '@sophia/database';

/**
 * Locks links until the end of the transaction, for changes of channel or account names. Two concurrent changes would
 * not see each other's half of a link.
 */
export const lockLinks = (em: EntityManager, tenant: string): Promise<void> => lockByName(em, `slack.links:${tenant}`);

/** Channels to relink: those with these ids, those whose name has one of these slugs, or all. */
export type Affected = { channelIds: readonly string[] } | { slugs: readonly string[] } | 'all';

/**
 * Links each affected channel to its account: the one that a person chose, or else the only one that its name matches.
 * No match or several mean no account; merged accounts count as one. The result depends only on what is known, so
 * channels, names and merges may arrive in any order.
 *
 * @returns the ids of the channels whose account changed
 */
export async function linkChannels(em: EntityManager, affected: Affected): Promise<string[]> {
  const changed = await query<{ id: string }>(
    em,
    sql`with wanted as (
       select c.tenant_id, c.id, case
         when c.link_origin = 'MANUAL' then slack.present_account(c.chosen_account_id)
         else (
           select case when count(distinct present.id) = 1 then min(present.id::text)::uuid end
           from slack.known_accounts a cross join lateral (select slack.present_account(a.account_id) as id) present
           where a.slug = c.link_slug)
         end as account_id
       from slack.slack_channels c
       where (c.link_slug is not null or c.link_origin is not null)
         and (${isAmong(affected)})
     )
     update slack.slack_channels c
     set account_id = wanted.account_id,
         link_origin = case
           when c.link_origin = 'MANUAL' then 'MANUAL'
           when wanted.account_id is not null then 'AUTOMATIC'
         end,
         linked_at = case
           when c.link_origin = 'MANUAL' then c.linked_at
           when wanted.account_id is not null then now()
         end,
         updated_at = now()
     from wanted
     where c.tenant_id = wanted.tenant_id and c.id = wanted.id and c.account_id is distinct from wanted.account_id
     returning c.id`,
  );
  return changed.map((row) => row.id);
}

function isAmong(affected: Affected): Sql {
  if (affected === 'all') return sql`true`;
  return 'slugs' in affected
    ? sql`c.link_slug = any(${affected.slugs}::text[])`
    : sql`c.id = any(${affected.channelIds}::uuid[])`;
}
