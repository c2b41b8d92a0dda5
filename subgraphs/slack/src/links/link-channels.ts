import { type EntityManager, query } from '@sophia/database';

/**
 * Held by whoever changes channels' names or accounts' names, to the end of the transaction: of two at once, neither would see
 * the other's half of a link.
 */
export async function lockLinks(em: EntityManager, tenant: string): Promise<void> {
  await query(em, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slack.links:${tenant}`]);
}

/** Which channels to judge anew: those with these ids, or those whose name asks for an account with one of these slugs. */
export interface Affected {
  channelIds?: Iterable<string>;
  slugs?: Iterable<string>;
}

/**
 * Gives each affected channel the account that its name asks for: the only one of that slug, accounts that were merged
 * counting as one; none when there is no such account or there are several. So the order in which channels and accounts
 * arrive does not matter. What a person decided stands.
 *
 * @returns the ids of the channels whose account changed
 */
export async function linkChannels(em: EntityManager, { channelIds = [], slugs = [] }: Affected): Promise<string[]> {
  const changed = await query<{ id: string }>(
    em,
    `with wanted as (
       select c.tenant_id, c.id,
              case when count(distinct a.target_id) = 1 then min(a.target_id::text)::uuid end as account_id
       from slack.slack_channels c
       left join slack.known_accounts a on a.tenant_id = c.tenant_id and a.slug = c.link_slug
       where c.link_origin is distinct from 'MANUAL'
         and (c.id = any($1::uuid[]) or c.link_slug = any($2::text[]))
       group by c.tenant_id, c.id
     )
     update slack.slack_channels c
     set account_id = wanted.account_id,
         link_origin = case when wanted.account_id is not null then 'AUTOMATIC' end,
         linked_at = case when wanted.account_id is not null then now() end,
         linked_by = null,
         updated_at = now()
     from wanted
     where c.tenant_id = wanted.tenant_id and c.id = wanted.id and c.account_id is distinct from wanted.account_id
     returning c.id`,
    [[...channelIds], [...slugs]],
  );
  return changed.map((row) => row.id);
}
