import { type EntityManager, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { keywordFinder } from '../analysis/keywords.ts';
import type { TextAnalyzer } from '../analysis/text-analyzer.ts';
import { analysisColumns } from './analysis-columns.ts';
import { idList } from './sql-list.ts';

type TranscriptPart = EventData<'gong.transcript.changed'>;

/** Analyses parts of transcripts, looking for `keywords` too, each in place of what stood there before. */
export async function saveTranscriptParts(
  em: EntityManager,
  tenant: string,
  parts: readonly TranscriptPart[],
  analyzer: TextAnalyzer,
  keywords: readonly string[],
): Promise<void> {
  const find = keywordFinder(keywords);
  const segments = parts.flatMap((part) => part.segments.map((segment) => ({ part, segment })));
  const analyses = await analyzer.analyse(
    segments.map(({ part, segment }) => ({ text: segment.text, language: part.language })),
  );
  const analysedAt = new Date();
  const rows = segments.map(({ part, segment }, index) => {
    const analysis = analyses[index];
    if (analysis === undefined)
      throw new Error(`${analyzer.model} answered ${analyses.length} of ${segments.length} texts`);
    return {
      tenant_id: tenant,
      segment_id: segment.id,
      call_id: part.callId,
      part: part.part,
      role: segment.role,
      start_ms: segment.startMs,
      word_count: segment.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      ...analysisColumns(analysis),
      keywords: find(segment.text),
      topic_category: analysis.topicCategory,
      pricing_objection: analysis.pricingObjection,
      integration_requirements: analysis.integrationRequirements,
      model: analyzer.model,
      model_version: analyzer.version,
      analysed_at: analysedAt,
    };
  });
  for (const part of parts) await dropStale(em, part);
  await upsert(em, 'intelligence.segment_analyses', rows, { key: ['tenant_id', 'segment_id'] });
}

/** A transcript that was changed may have fewer sentences in a part, and fewer parts, which count from 1. */
async function dropStale(em: EntityManager, { callId, part, parts, segments }: TranscriptPart): Promise<void> {
  await em.execute(
    `delete from intelligence.segment_analyses
     where call_id = ? and (part > ? or (part = ? and segment_id <> all(?::uuid[])))`,
    [callId, parts, part, idList(segments.map(({ id }) => id))],
  );
}
