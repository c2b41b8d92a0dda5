import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { ruleAnalyzer } from '../analysis/rule-analyzer.ts';
import { saveTranscriptParts } from '../store/save-transcript.ts';
import { copyToInteractions, forgetWordlessCalls, summariseCalls } from '../store/summarise-calls.ts';
import { keywordsOf, react, rulesOf } from './react.ts';

/** Transcripts came or changed. */
export async function onTranscriptChanged(
  em: EntityManager,
  events: readonly ReadEvent<'gong.transcript.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const rules = await rulesOf(em, tenant);

  const parts = [...new Map(events.map(({ data }) => [`${data.callId}:${data.part}`, data])).values()];
  const callIds = [...new Set(parts.map(({ callId }) => callId))];
  await saveTranscriptParts(em, tenant, parts, ruleAnalyzer, keywordsOf(rules));
  await summariseCalls(em, tenant, callIds);
  await forgetWordlessCalls(em, callIds);
  await react(em, tenant, rules, {
    interactionIds: await copyToInteractions(em, callIds),
    accountIds: [],
    contactIds: [],
  });
}
