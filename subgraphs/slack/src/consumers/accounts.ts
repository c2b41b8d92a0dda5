import { type EntityManager, query } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { announceChannels } from '../commands/announce-channels.ts';
import { slugOf } from '../links/channel-type.ts';
import { presentAccount } from '../links/known-accounts.ts';
import { linkChannels, lockLinks } from '../links/link-channels.ts';

/** Learns the names of accounts and links the channels that are called after them. */
export async function onAccountChanged(em: EntityManager, events: ReadEvent<'account.changed'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await lockLinks(em, first.tenantid);
  const accounts = new Map(events.map(({ data }) => [data.id, { id: data.id, slug: slugOf(data.name) }]));
  // An account that was merged before its name was heard is known already, and keeps where it went.
  const former = await query<{ slug: string | null }>(
    em,
    `with input as (select * from jsonb_to_recordset($1::jsonb) as i(id uuid, slug text)),
     former as (select a.slug from slack.known_accounts a join input on input.id = a.account_id),
     written as (
       insert into slack.known_accounts (tenant_id, account_id, slug, target_id)
       select $2, id, slug, id from input order by id
       on conflict (tenant_id, account_id) do update set slug = excluded.slug, updated_at = now()
       where slack.known_accounts.slug is distinct from excluded.slug
     )
     select slug from former`,
    [JSON.stringify([...accounts.values()]), first.tenantid],
  );
  const slugs = [...former, ...accounts.values()].flatMap(({ slug }) => slug ?? []);
  await announceChannels(em, await linkChannels(em, { slugs }));
}

/** Puts the account that is left in the place of the one that is gone, whenever and however often either is heard of. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  for (const { tenantid, data } of events) {
    await lockLinks(em, tenantid);
    const intoId = (await presentAccount(em, data.intoId)) ?? data.intoId;
    // A ring of merges has no end to point at; the first half of it stands.
    if (intoId !== data.fromId) await replaceAccount(em, tenantid, data.fromId, intoId);
  }
}


async function replaceAccount(em: EntityManager, tenant: string, fromId: string, intoId: string): Promise<void> {
  const renamed = await query<{ slug: string | null }>(
    em,
    `insert into slack.known_accounts (tenant_id, account_id, target_id) values ($1, $2, $3)
     on conflict (tenant_id, account_id) do update set target_id = excluded.target_id, updated_at = now()
     returning slug`,
    [tenant, fromId, intoId],
  );
  await query(em, 'update slack.known_accounts set target_id = $1, updated_at = now() where target_id = $2', [intoId, fromId]);
  const moved = await query<{ id: string }>(em, 'update slack.slack_channels set account_id = $1, updated_at = now() where account_id = $2 returning id',
    [intoId, fromId],
  );
  // Two accounts of one name, now merged into one, are no longer ambiguous.
  const linked = await linkChannels(em, { slugs: renamed.flatMap(({ slug }) => slug ?? []) });
  await announceChannels(em, new Set([...moved.map((channel) => channel.id), ...linked]));
}
