import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { saveActivityFacts } from '../facts/activity-facts.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';

/** Keeps the facts of activities in CRMs. */
export async function onActivityChanged(
  em: EntityManager,
  events: readonly ReadEvent<'activity.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const { goneIds, present } = sinceGone(events, ({ deleted }) => deleted);
  await removeFacts(em, 'activity_id', goneIds);
  await saveActivityFacts(em, tenant, present);
}
