import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import type { TextAnalysis, TextAnalyzer } from '@sophia/understanding';
import { saveInteractionFindings } from '../findings/save-findings.ts';
import { analysisColumns, textAnalysisColumns } from './analysis-columns.ts';
import type { PendingText } from './save-interactions.ts';

export interface AnalysedText extends PendingText {
  readonly analysis: TextAnalysis;
}

export interface AnalysisContext {
  readonly analyzer: Pick<TextAnalyzer, 'model' | 'version'>;
  /** Finds the keywords of alert rules. */
  readonly find: (text: string) => string[];
  readonly now: Date;
}

/**
 * Saves the analyses and findings of interactions whose text is still the analysed one.
 *
 * @returns the ids of those interactions
 */
export async function saveAnalyses(
  em: EntityManager,
  tenant: string,
  texts: readonly AnalysedText[],
  { analyzer, find, now }: AnalysisContext,
): Promise<string[]> {
  const rows = texts.map(({ id, digest, text, analysis }) => ({
    tenant_id: tenant,
    interaction_id: id,
    text_digest: digest,
    ...analysisColumns(analysis),
    keywords: find(text),
    products: analysis.products,
    industry_keywords: analysis.industryKeywords,
    model: analyzer.model,
    model_version: analyzer.version,
    analysed_at: now,
  }));
  const columns = textAnalysisColumns;
  const written = await query<{ id: string }>(
    em,
    sql`update intelligence.interaction_analyses i
     set (${sql.raw(columns.join(', '))}) = row(${sql.raw(columns.map((column) => `read.${column}`).join(', '))})
     from json_populate_recordset(null::intelligence.interaction_analyses, ${toDatabaseJson(rows)}::json) as read
     where i.tenant_id = read.tenant_id and i.interaction_id = read.interaction_id and i.text_digest = read.text_digest
     returning i.interaction_id as id`,
  );
  const saved = new Set(written.map(({ id }) => id));
  await saveInteractionFindings(
    em,
    tenant,
    texts
      .filter(({ id }) => saved.has(id))
      .map(({ id, analysis }) => ({ interactionId: id, findings: analysis.findings })),
    analyzer,
  );
  return [...saved];
}
