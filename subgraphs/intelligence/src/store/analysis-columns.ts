import type { TextAnalysis } from '../analysis/text-analyzer.ts';

/** What interactions and calls keep of the analysis of their words. */
export const sharedAnalysisColumns = [
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

/** An analysis in the columns that interactions and segments share. */
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
