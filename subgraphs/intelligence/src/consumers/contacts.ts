import type { EntityManager } from '@sophia/database';
import type { EventData, ReadEvent } from '@sophia/events';
import { markNaming, namesOfSubjects } from '../conversations/correlation/mark-naming.ts';
import { saveContactFacts } from '../facts/contact-facts.ts';
import { moveContactReferences } from '../facts/move-references.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';
import { allChanges, announcePassages } from '../passages/announce-passages.ts';
import { writeContactPassages } from '../passages/contact-passages.ts';
import { removeSubjectPassages } from '../passages/subject-passage.ts';
import { currentSubjects, markReturned } from '../store/gone-subjects.ts';
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
  const latest = [...new Map(events.map((event) => [event.data.id, event])).values()];
  const isGone = ({ deleted, mergedIntoId }: EventData<'contact.changed'>) => deleted || mergedIntoId !== null;
  const gone = latest.map(({ data }) => data).filter(isGone);
  const present = latest
    .filter(({ data }) => !isGone(data))
    .map(({ data, time }) => ({ contact: data, publishedAt: time }));
  const contactIds = latest.map(({ data }) => data.id);
  const namesBefore = await namesOfSubjects(em, contactIds);
  const presentIds = present.map(({ contact }) => contact.id);
  await markStale(em, tenant, { contactIds: await markReturned(em, 'CONTACT', presentIds) });
  for (const { id, mergedIntoId } of gone) {
    await replaceSubject(em, tenant, 'CONTACT', id, mergedIntoId);
    await moveContactReferences(em, [id], (await currentSubjects(em, 'CONTACT', [id]))(id));
  }
  const facts = sinceGone(events, isGone);
  await removeFacts(em, 'contact_id', facts.goneIds);
  await saveContactFacts(em, tenant, facts.present);
  await markNaming(em, tenant, namesBefore, await namesOfSubjects(em, contactIds));
  const removed = await removeSubjectPassages(
    em,
    tenant,
    'CONTACT',
    gone.map(({ id }) => id),
  );
  const currentAccount = await currentSubjects(
    em,
    'ACCOUNT',
    present.flatMap(({ contact }) => contact.accountId ?? []),
  );
  const saved = await writeContactPassages(em, tenant, present, currentAccount);
  await announcePassages(em, allChanges([removed, saved]));
}
