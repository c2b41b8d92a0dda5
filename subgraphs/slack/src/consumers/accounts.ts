import { type EntityManager, query } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { announceChannels } from '../commands/announce-channels.ts';
import { slugOf } from '../links/channel-type.ts';
import { linkChannels, lockLinks } from '../links/link-channels.ts';

/** Learns the names of accounts and links the channels that are called after them. */
export async function onAccountChanged(em: EntityManager, events: ReadEvent<'account.changed'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await lockLinks(em, first.tenantid);
  const accounts = new Map(events.map(({ data }) => [data.id, { id: data.id, slug: slugOf(data.name) }]));
  const former = await query<{ slug: string | null; merged_into_id: string | null }>(
    em,
    `with input as (select * from jsonb_to_recordset($1::jsonb) as i(id uuid, slug text)),
     former as (select a.slug, a.merged_into_id from slack.known_accounts a join input on input.id = a.account_id),
     written as (
       insert into slack.known_accounts as known (tenant_id, account_id, slug) select $2, id, slug from input order by id
       on conflict (tenant_id, account_id) do update set slug = excluded.slug, merged_into_id = null, updated_at = now()
       where known.slug is distinct from excluded.slug or known.merged_into_id is not null
     )
     select slug, merged_into_id from former`,
    [JSON.stringify([...accounts.values()]), first.tenantid],
  );
  // An account that is heard of after it was merged is its own again, and with it what others chose of it.
  const isRevival = former.some((account) => account.merged_into_id !== null);
  const slugs = [...former, ...accounts.values()].flatMap(({ slug }) => slug ?? []);
  await announceChannels(em, await linkChannels(em, isRevival ? 'all' : { slugs }));
}

/** Puts the account that is left in the place of the one that is gone. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await lockLinks(em, first.tenantid);
  const merges = new Map(events.map(({ data }) => [data.fromId, data]));
  await query(
    em,
    `insert into slack.known_accounts as known (tenant_id, account_id, merged_into_id)
     select $2, "fromId", "intoId" from jsonb_to_recordset($1::jsonb) as merge("fromId" uuid, "intoId" uuid) order by "fromId"
     on conflict (tenant_id, account_id) do update set merged_into_id = excluded.merged_into_id, updated_at = now()`,
    [JSON.stringify([...merges.values()]), first.tenantid],
  );
  await announceChannels(em, await linkChannels(em, 'all'));
}
