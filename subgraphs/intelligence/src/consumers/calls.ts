import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { saveCallFacts } from '../facts/call-facts.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';

/** Keeps the facts of calls. A private call keeps only those: it has no title, and its transcript is empty. */
export async function onCallChanged(
  em: EntityManager,
  events: readonly ReadEvent<'gong.call.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const { goneIds, present } = sinceGone(events, ({ deleted }) => deleted);
  await removeFacts(em, 'call_id', goneIds);
  await saveCallFacts(em, tenant, present);
}
