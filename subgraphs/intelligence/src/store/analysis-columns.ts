import { type Sql, sql } from '@sophia/database';
import type { TextAnalysis } from '@sophia/understanding';

/** Columns of the analysis that texts and calls have. */
const sharedColumns = [
  'language',
  'sentiment',
  'urgency',
  'escalation',
  'topics',
  'property_software',
  'competitors',
  'integrations',
  'features',
  'unit_count',
  'pricing_discussed',
  'objections',
  'buying_signals',
  'pain_points',
  'feature_requests',
  'action_items',
  'keywords',
  'compliance_flags',
  'model',
  'model_version',
  'analysed_at',
] as const;

/** Columns of the analysis of a text. */
export const textAnalysisColumns = [...sharedColumns, 'products', 'industry_keywords'] as const;

/** Columns of the analysis of a call that its interaction has as well. */
export const callAnalysisColumns = [...sharedColumns, 'their_sentiment'] as const;

/** Columns of the analysis that interactions have. */
const interactionAnalysisColumns = [...textAnalysisColumns, 'their_sentiment'] as const;

/** SQL that resets an interaction to the state before its analysis. */
export const blankColumns: Sql = sql`
  (${sql.join(interactionAnalysisColumns.map((column) => sql.ref(column)))}) = (
    select ${sql.join(interactionAnalysisColumns.map((column) => sql.ref(`blank.${column}`)))}
    from jsonb_populate_record(null::intelligence.interaction_analyses, '{
      "topics": [], "property_software": [], "competitors": [], "integrations": [], "features": [], "objections": [],
      "buying_signals": [], "pain_points": [], "feature_requests": [], "action_items": [], "keywords": [],
      "products": [], "industry_keywords": [], "pricing_discussed": false, "compliance_flags": []
    }') as blank
  )`;

/** Returns the columns of an analysis that interactions and segments share. */
export function analysisColumns(analysis: TextAnalysis) {
  return {
    language: analysis.language,
    sentiment: analysis.sentiment,
    urgency: analysis.urgency,
    escalation: analysis.escalation,
    topics: analysis.topics,
    property_software: analysis.propertySoftware,
    competitors: analysis.competitors,
    integrations: analysis.integrations,
    features: analysis.features,
    unit_count: analysis.unitCount,
    pricing_discussed: analysis.pricingDiscussed,
    objections: analysis.objections,
    buying_signals: analysis.buyingSignals,
    pain_points: analysis.painPoints,
    feature_requests: analysis.featureRequests,
    action_items: analysis.actionItems,
    compliance_flags: analysis.complianceFlags,
  };
}
