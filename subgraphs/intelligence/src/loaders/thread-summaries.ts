import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { Citation, ThreadAnalysisRow } from '../entities/thread-analysis.ts';
import { type CitedClaim, ThreadSummary, type ThreadSummaryRow, type WrittenList } from '../entities/thread-summary.ts';
import { analysisOfThread } from './analyses-and-scores.ts';

/** A list of sentences about a conversation as the graph shows it: that of a language model, or else the extracted one. */
export interface ShownList {
  readonly claims: readonly ShownClaim[];
  readonly method: 'EXTRACTED' | 'MODEL';
  readonly model: string;
  readonly version: string;
  readonly droppedClaims: number;
  readonly writtenAt: Date;
}

/** A sentence of such a list. */
export interface ShownClaim extends CitedClaim {
  readonly list: WrittenField;
}

export type WrittenField = 'SUMMARY' | 'KEY_OUTCOMES' | 'RECOMMENDED_FOLLOW_UPS';

/** Loads what a conversation's summary, outcomes or follow-ups are made of; null if it is not analysed. */
export async function listOfThread(ctx: SubgraphContext, id: string, field: WrittenField): Promise<ShownList | null> {
  const [analysis, written] = await Promise.all([analysisOfThread(ctx, id), writtenSummary(ctx, id)]);
  const byModel = written === null ? null : writtenLists[field](written);
  if (written !== null && byModel !== null && byModel.claims !== null) {
    const { model, modelVersion: version, writtenAt } = written;
    const claims = byModel.claims.map((claim) => ({ ...claim, list: field }));
    return { claims, method: 'MODEL', model, version, droppedClaims: byModel.dropped, writtenAt };
  }
  if (analysis === null) return null;
  const { model, modelVersion: version, analysedAt: writtenAt } = analysis;
  const claims = extractedLists[field](analysis).map((claim) => ({ ...claim, list: field }));
  return { claims, method: 'EXTRACTED', model, version, droppedClaims: 0, writtenAt };
}

/** Loads the summary of a conversation; null if there is none. */
export async function summaryOfThread(ctx: SubgraphContext, id: string): Promise<ShownList | null> {
  const list = await listOfThread(ctx, id, 'SUMMARY');
  return list === null || list.claims.length === 0 ? null : list;
}

const writtenLists: Readonly<Record<WrittenField, (row: ThreadSummaryRow) => WrittenList>> = {
  SUMMARY: ({ claims, dropped }) => ({ claims: claims ?? null, dropped }),
  KEY_OUTCOMES: ({ outcomes }) => outcomes,
  RECOMMENDED_FOLLOW_UPS: ({ followUps }) => followUps,
};

const extractedLists: Readonly<Record<WrittenField, (row: ThreadAnalysisRow) => CitedClaim[]>> = {
  SUMMARY: ({ citations }) => citations.summary.map(asClaim),
  KEY_OUTCOMES: ({ citations }) => citations.keyOutcomes.map(asClaim),
  // The rules quote the sentences that they answer.
  RECOMMENDED_FOLLOW_UPS: ({ recommendedFollowUps, citations }) =>
    (recommendedFollowUps ?? []).map((text) => ({
      text,
      citations: (citations.recommendedFollowUps ?? []).filter((quoted) => text.endsWith(`“${quoted.text}”`)),
    })),
};

const asClaim = (citation: Citation): CitedClaim => ({ text: citation.text, citations: [citation] });

const writtenSummary = (ctx: SubgraphContext, id: string): Promise<ThreadSummaryRow | null> =>
  ctx
    .loader<string, ThreadSummaryRow | null>('writtenSummary', async (em, ids) => {
      const rows = await em.find(ThreadSummary, { threadId: { $in: [...ids] } });
      const byId = new Map(rows.map((row) => [row.threadId, row]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);
