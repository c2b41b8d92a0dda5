import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';

/** Remembers what people and API keys may do, and until when. The reports that they set up say nothing beyond it. */
export async function onAccessChanged(
  em: EntityManager,
  events: readonly ReadEvent<'access.changed'>[],
): Promise<void> {
  const rows = events.map(({ tenantid: tenant_id, data: { subject, endsAt: ends_at, scopes } }) => ({
    ...{ tenant_id, subject, ends_at, scopes },
  }));
  await upsert(em, 'intelligence.report_makers', rows, { key: ['tenant_id', 'subject'] });
}
