import { type EntityManager, query } from '@sophia/database';

/**
 * Held by whoever changes channels' names or accounts' names, to the end of the transaction: of two at once, neither would see
 * the other's half of a link.
 */
export async function lockLinks(em: EntityManager, tenant: string): Promise<void> {
  await query(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slack.links:${tenant}`]);
}

/** Which channels to judge anew: those with these ids, those whose name asks for an account with one of these slugs, or all. */
export type Affected = { channelIds: readonly string[] } | { slugs: readonly string[] } | 'all';

/**
 * Gives each affected channel its account: the one that a person chose, else the only one that its name asks for; none when
 * there is no such account or there are several. Accounts that were merged count as one. All is worked out anew from what is
 * known, so the order in which channels, names and merges arrive does not matter.
 *
 * @returns the ids of the channels whose account changed
 */
export async function linkChannels(em: EntityManager, affected: Affected): Promise<string[]> {
  const changed = await query<{ id: string }>(
    em,
    `with wanted as (
       select c.tenant_id, c.id, case
         when c.link_origin = 'MANUAL' then slack.present_account(c.chosen_account_id)
         else (
           select case when count(distinct present.id) = 1 then min(present.id::text)::uuid end
           from slack.known_accounts a cross join lateral (select slack.present_account(a.account_id) as id) present
           where a.slug = c.link_slug)
         end as account_id
       from slack.slack_channels c
       where (c.link_slug is not null or c.link_origin is not null)
         and ($1 or c.id = any($2::uuid[]) or c.link_slug = any($3::text[]))
     )
     update slack.slack_channels c
     set account_id = wanted.account_id,
         link_origin = case when c.link_origin = 'MANUAL' then 'MANUAL' when wanted.account_id is not null then 'AUTOMATIC' end,
         linked_at = case when c.link_origin = 'MANUAL' then c.linked_at when wanted.account_id is not null then now() end,
         updated_at = now()
     from wanted
     where c.tenant_id = wanted.tenant_id and c.id = wanted.id and c.account_id is distinct from wanted.account_id
     returning c.id`,
    [
      affected === 'all',
      affected !== 'all' && 'channelIds' in affected ? affected.channelIds : [],
      affected !== 'all' && 'slugs' in affected ? affected.slugs : [],
    ],
  );
  return changed.map((row) => row.id);
}
