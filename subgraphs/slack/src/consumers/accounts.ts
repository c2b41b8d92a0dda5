import { type EntityManager, query, sql } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { forgetMergedAccounts, keepAccountOwners } from '@sophia/subgraph-kit';
import { publishChannels } from '../commands/publish-channels.ts';
import { slugOf } from '../links/channel-type.ts';
import { linkChannels, lockLinks } from '../links/link-channels.ts';

/** Stores owners and names of accounts, and links the channels named after them. A deleted account has no name. */
export async function onAccountChanged(em: EntityManager, events: ReadEvent<'account.changed'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await keepAccountOwners(em, events);
  await lockLinks(em, first.tenantid);
  const accounts = new Map(
    events.map(({ data }) => [data.id, { id: data.id, slug: slugOf(data.name), is_deleted: data.deleted === true }]),
  );
  const former = await query<{ slug: string | null; merged_into_id: string | null; is_deleted: boolean }>(
    em,
    sql`with input as (select * from jsonb_to_recordset(${JSON.stringify([...accounts.values()])}::jsonb)
     as i(id uuid, slug text, is_deleted boolean)),
     former as (select a.slug, a.merged_into_id, a.is_deleted from slack.known_accounts a join input
       on input.id = a.account_id),
     written as (
       insert into slack.known_accounts as known (tenant_id, account_id, slug, is_deleted)
       select ${first.tenantid}, id, slug, is_deleted from input order by id
       on conflict (tenant_id, account_id)
       do update set slug = excluded.slug, is_deleted = excluded.is_deleted, merged_into_id = null, updated_at = now()
       where (known.slug, known.is_deleted) is distinct from (excluded.slug, excluded.is_deleted)
         or known.merged_into_id is not null
     )
     select slug, merged_into_id, is_deleted from former`,
  );
  // An account that returns or disappears may have channels of any name, linked by hand.
  const comesOrGoes =
    former.some((account) => account.merged_into_id !== null || account.is_deleted) ||
    [...accounts.values()].some((account) => account.is_deleted);
  const slugs = [...former, ...accounts.values()].flatMap(({ slug }) => slug ?? []);
  await publishChannels(em, await linkChannels(em, comesOrGoes ? 'all' : { slugs }));
}

/** Moves the channels of merged accounts to the accounts that remain. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await forgetMergedAccounts(em, events);
  await lockLinks(em, first.tenantid);
  const merges = new Map(events.map(({ data }) => [data.fromId, data]));
  await query(
    em,
    sql`insert into slack.known_accounts as known (tenant_id, account_id, merged_into_id)
     select ${first.tenantid}, "fromId", "intoId"
       from jsonb_to_recordset(${JSON.stringify([...merges.values()])}::jsonb) as merge("fromId" uuid, "intoId" uuid)
       order by "fromId"
     on conflict (tenant_id, account_id) do update set merged_into_id = excluded.merged_into_id, updated_at = now()`,
  );
  await publishChannels(em, await linkChannels(em, 'all'));
}
