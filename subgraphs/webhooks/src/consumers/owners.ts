import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';

/** Remembers until when people and API keys may use the graph. What they set up sends nothing after it. */
export async function onAccessChanged(
  em: EntityManager,
  events: readonly ReadEvent<'access.changed'>[],
): Promise<void> {
  const rows = events.map(({ tenantid: tenant_id, data: { subject, endsAt: ends_at } }) => ({
    ...{ tenant_id, subject, ends_at },
  }));
  await upsert(em, 'webhooks.owners', rows, { key: ['tenant_id', 'subject'] });
}
