import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { markReturned } from '../store/gone-subjects.ts';
import { replaceSubject } from '../store/replace-subject.ts';

/** Handles deals that were created or deleted. */
export async function onDealChanged(em: EntityManager, events: readonly ReadEvent<'deal.changed'>[]): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  await markReturned(
    em,
    'DEAL',
    latest.filter(({ deleted }) => !deleted).map(({ id }) => id),
  );
  for (const { id } of latest.filter(({ deleted }) => deleted)) await replaceSubject(em, tenant, 'DEAL', id, null);
}
