import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { enqueue } from '@sophia/jobs';
import { markCompletionsOf } from '../completions/stale-completions.ts';
import { drawConclusions } from '../conclusions/draw-conclusions.ts';
import { saveCallFindings } from '../conversations/calls/save-call-findings.ts';
import { markCallsUncorrelated } from '../conversations/correlation/stale-correlations.ts';
import { dropOldCallSentences } from '../conversations/key-sentences/save.ts';
import { analyseTranscripts } from '../jobs/analyse-transcripts.ts';
import { writeCallPassages } from '../passages/call-passages.ts';
import type { Context } from '../services/services.ts';
import { lockCalls } from '../store/lock-calls.ts';
import { copyToInteractions, resetCallsWithoutSentences, summariseCalls } from '../store/summarise-calls.ts';
import { saveTranscriptParts } from '../store/transcript-parts.ts';

/** Handles transcripts that were created or changed. Jobs analyse their sentences. */
export async function onTranscriptChanged(
  em: EntityManager,
  events: readonly ReadEvent<'gong.transcript.changed'>[],
  { clock }: Context,
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const received = [
    ...new Map(
      events.map(({ data, time }) => [`${data.callId}:${data.part}`, { part: data, receivedAt: time }]),
    ).values(),
  ];
  const parts = received.map(({ part }) => part);
  const callIds = [...new Set(parts.map(({ callId }) => callId))];
  await lockCalls(em, callIds);
  const { pending, outdatedCallIds } = await saveTranscriptParts(em, tenant, parts);
  await enqueue(
    em,
    analyseTranscripts,
    pending.map((part) => ({ data: part })),
  );
  await writeCallPassages(em, tenant, received);
  await markCallsUncorrelated(em, tenant, callIds);
  await markCompletionsOf(em, tenant, { callIds });
  if (outdatedCallIds.length === 0) return;
  await dropOldCallSentences(em, outdatedCallIds);
  await summariseCalls(em, tenant, outdatedCallIds);
  await saveCallFindings(em, outdatedCallIds);
  const resetIds = await resetCallsWithoutSentences(em, outdatedCallIds);
  const copied = await copyToInteractions(em, outdatedCallIds);
  await drawConclusions(em, tenant, clock.now(), { interactionIds: [...resetIds, ...copied] });
}
