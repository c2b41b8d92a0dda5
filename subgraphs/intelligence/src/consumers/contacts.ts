import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { noteReturned } from '../store/gone-subjects.ts';
import { replaceSubject } from '../store/replace-subject.ts';
import { markStale } from '../store/stale-subjects.ts';

/**
 * Handles contacts that were created, deleted or merged. A deleted contact that appears again gets its scores again.
 */
export async function onContactChanged(
  em: EntityManager,
  events: readonly ReadEvent<'contact.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const latest = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  const isGone = ({ deleted, mergedIntoId }: (typeof latest)[number]) => deleted || mergedIntoId !== null;
  const present = latest.filter((contact) => !isGone(contact)).map(({ id }) => id);
  await markStale(em, tenant, { accountIds: [], contactIds: await noteReturned(em, 'CONTACT', present) });
  for (const { id, mergedIntoId } of latest.filter(isGone)) {
    await replaceSubject(em, tenant, 'CONTACT', id, mergedIntoId);
  }
}
