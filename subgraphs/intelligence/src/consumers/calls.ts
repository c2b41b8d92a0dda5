import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { saveCallFindings } from '../conversations/calls/save-call-findings.ts';
import { contactsInCalls, saveCallFacts } from '../facts/call-facts.ts';
import { removeFacts } from '../facts/remove-facts.ts';
import { sinceGone } from '../facts/since-gone.ts';
import { dateCallFindings } from '../findings/call-findings.ts';
import { lockCalls } from '../store/lock-calls.ts';
import { markStale } from '../store/stale-subjects.ts';

/**
 * Keeps the facts of calls, and what their transcripts say relative to them. A private call keeps only those: it has no
 * title, and its transcript is empty.
 */
export async function onCallChanged(
  em: EntityManager,
  events: readonly ReadEvent<'gong.call.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const { goneIds, present } = sinceGone(events, ({ deleted }) => deleted);
  const callIds = [...new Set(events.map(({ data }) => data.id))];
  await lockCalls(em, callIds);
  const before = await contactsInCalls(em, callIds);
  await removeFacts(em, 'call_id', goneIds);
  await saveCallFacts(em, tenant, present);
  // Whose words those in the calls are.
  await markStale(em, tenant, { contactIds: [...before, ...(await contactsInCalls(em, callIds))] });
  await saveCallFindings(em, callIds);
  await dateCallFindings(em, callIds);
}
