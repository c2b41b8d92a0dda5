import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';
import type { Citation, ThreadCitations } from '../../entities/thread-analysis.ts';
import { type ThreadConclusions, threadModel } from './analyse-thread.ts';
import { removeOutdatedSummaries } from './remove-summaries.ts';

export interface AnalysedThread {
  readonly threadId: string;
  /** Null if it has nothing to draw conclusions from. */
  readonly conclusions: ThreadConclusions | null;
  /** Identifies what a language model reads of it; null if that is nothing. */
  readonly sourceDigest: string | null;
  readonly latestAt: string | null;
}

type Analysed = EventData<'thread.analysed'>;

/** Saves the conclusions about threads, and publishes the types that changed. */
export async function saveConclusions(
  em: EntityManager,
  tenant: string,
  threads: readonly AnalysedThread[],
  now: Date,
): Promise<void> {
  const ids = threads.map(({ threadId }) => threadId);
  const before = await typesOf(em, ids);
  const rows = threads.flatMap(({ threadId, conclusions, sourceDigest, latestAt }) =>
    conclusions
      ? [{ ...columnsOf(tenant, threadId, conclusions, now), source_digest: sourceDigest, latest_at: latestAt }]
      : [],
  );
  await upsert(em, 'intelligence.thread_analyses', rows, { key: ['tenant_id', 'thread_id'] });
  await removeOutdatedSummaries(em, ids);
  const kept = new Set(rows.map(({ thread_id }) => thread_id));
  const goneIds = ids.filter((id) => !kept.has(id));
  await query(em, sql`delete from intelligence.thread_analyses where thread_id = any(${goneIds}::uuid[])`);
  const changed = threads
    .map(({ threadId, conclusions }): Analysed => ({ id: threadId, type: conclusions?.type ?? null }))
    .filter(({ id, type }) => type !== (before.get(id) ?? null));
  await publish(
    em,
    changed.map((data) => ({ type: 'thread.analysed', subject: data.id, data })),
  );
}

async function typesOf(em: EntityManager, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await query<{ id: string; type: string | null }>(
    em,
    sql`select thread_id as id, type from intelligence.thread_analyses where thread_id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, type }) => [id, type]));
}

const texts = (citations: readonly Citation[]): string[] => citations.map(({ text }) => text);

function columnsOf(tenant: string, threadId: string, conclusions: ThreadConclusions, now: Date) {
  const { summary, keyOutcomes, painPoints, proposedSolutions, predictedNextActions, expansionOpportunities } =
    conclusions;
  return {
    tenant_id: tenant,
    thread_id: threadId,
    type: conclusions.type,
    type_reasons: conclusions.typeReasons,
    sentiment: conclusions.sentiment,
    engagement: conclusions.engagement,
    satisfaction: conclusions.satisfaction,
    pain_points: texts(painPoints),
    proposed_solutions: texts(proposedSolutions),
    predicted_next_actions: texts(predictedNextActions),
    expansion_opportunities: texts(expansionOpportunities),
    competitive_landscape: conclusions.competitiveLandscape,
    recommended_follow_ups: conclusions.followUps,
    escalation_recommendations: conclusions.escalationRecommendations,
    citations: {
      summary,
      keyOutcomes,
      painPoints,
      proposedSolutions,
      predictedNextActions,
      expansionOpportunities,
      recommendedFollowUps: conclusions.recommendedFollowUps,
    } satisfies ThreadCitations,
    confidence: conclusions.confidence,
    model: threadModel.name,
    model_version: threadModel.version,
    analysed_at: now,
  };
}
