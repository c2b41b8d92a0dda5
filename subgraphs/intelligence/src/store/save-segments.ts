import { type EntityManager, upsert } from '@sophia/database';
import type { TextAnalysis } from '@sophia/understanding';
import { dateCallFindings } from '../findings/call-findings.ts';
import { saveSegmentFindings } from '../findings/save-findings.ts';
import { analysisColumns } from './analysis-columns.ts';
import type { AnalysisContext } from './save-analyses.ts';
import type { PendingPart } from './transcript-parts.ts';

export interface AnalysedPart extends PendingPart {
  /** One for each segment. */
  readonly analyses: readonly TextAnalysis[];
}

/** Saves the analyses and findings of sentences. */
export async function saveSegments(
  em: EntityManager,
  tenant: string,
  parts: readonly AnalysedPart[],
  { analyzer, find, now }: AnalysisContext,
): Promise<void> {
  const read = parts.flatMap((part) =>
    part.segments.flatMap((segment, index) => {
      const analysis = part.analyses[index];
      return analysis ? [{ part, segment, analysis }] : [];
    }),
  );
  const rows = read.map(({ part, segment, analysis }) => ({
    tenant_id: tenant,
    segment_id: segment.id,
    call_id: part.callId,
    part: part.part,
    role: segment.role,
    party_id: segment.partyId,
    start_ms: segment.startMs,
    end_ms: segment.endMs,
    word_count: segment.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    question_count: segment.text.match(/[?？؟]+/gu)?.length ?? 0,
    ...analysisColumns(analysis),
    keywords: find(segment.text),
    industry_keywords: analysis.industryKeywords,
    topic_category: analysis.topicCategory,
    pricing_objection: analysis.pricingObjection,
    integration_requirements: analysis.integrationRequirements,
    model: analyzer.model,
    model_version: analyzer.version,
    analysed_at: now,
  }));
  await upsert(em, 'intelligence.segment_analyses', rows, { key: ['tenant_id', 'segment_id'] });
  await saveSegmentFindings(
    em,
    tenant,
    read.map(({ part, segment, analysis }) => ({
      segmentId: segment.id,
      callId: part.callId,
      startMs: segment.startMs,
      findings: analysis.findings,
    })),
    analyzer,
  );
  await dateCallFindings(em, [...new Set(parts.map(({ callId }) => callId))]);
}
