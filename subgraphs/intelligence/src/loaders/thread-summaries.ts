import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { ThreadAnalysisRow } from '../entities/thread-analysis.ts';
import { type CitedClaim, ThreadSummary, type ThreadSummaryRow } from '../entities/thread-summary.ts';
import { analysisOfThread } from './analyses-and-scores.ts';

/** A summary as the graph shows it: that of a language model, or else the extracted one. */
export interface ShownSummary {
  readonly text: string;
  readonly claims: readonly CitedClaim[];
  readonly method: 'EXTRACTED' | 'MODEL';
  readonly model: string;
  readonly version: string;
  readonly droppedClaims: number;
  readonly writtenAt: Date;
}

/** Loads the summary of a conversation; null if there is none. */
export async function summaryOfThread(ctx: SubgraphContext, id: string): Promise<ShownSummary | null> {
  const [analysis, written] = await Promise.all([analysisOfThread(ctx, id), writtenSummary(ctx, id)]);
  if (written?.claims) return byModel(written, written.claims);
  return analysis?.summary == null ? null : extracted(analysis, analysis.summary);
}

const writtenSummary = (ctx: SubgraphContext, id: string): Promise<ThreadSummaryRow | null> =>
  ctx
    .loader<string, ThreadSummaryRow | null>('writtenSummary', async (em, ids) => {
      const rows = await em.find(ThreadSummary, { threadId: { $in: [...ids] } });
      const byId = new Map(rows.map((row) => [row.threadId, row]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);

const byModel = (
  { model, modelVersion, dropped, writtenAt }: ThreadSummaryRow,
  claims: readonly CitedClaim[],
): ShownSummary => ({
  text: claims.map(({ text }) => text).join(' '),
  claims,
  method: 'MODEL',
  model,
  version: modelVersion,
  droppedClaims: dropped,
  writtenAt,
});

const extracted = ({ citations, model, modelVersion, analysedAt }: ThreadAnalysisRow, text: string): ShownSummary => ({
  text,
  claims: citations.summary.map((citation) => ({ text: citation.text, citations: [citation] })),
  method: 'EXTRACTED',
  model,
  version: modelVersion,
  droppedClaims: 0,
  writtenAt: analysedAt,
});
