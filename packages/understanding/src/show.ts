import { sentimentLabelOf } from './analysis/sentiment-label.ts';
import type { TextAnalysis } from './analysis/text-analyzer.ts';

/** Returns an analysis under the names that the schema has for it. */
export const shown = ({
  escalation,
  topics,
  competitors,
  products,
  pricingObjection,
  propertySoftware,
  integrations,
  features,
  unitCount,
  pricingDiscussed,
  ...analysis
}: TextAnalysis) => ({
  ...analysis,
  sentimentLabel: sentimentLabelOf(analysis.sentiment),
  escalationRequired: escalation,
  keyTopics: topics,
  competitorMentions: competitors,
  productMentions: products,
  pricingObjectionRaised: pricingObjection,
  propertyContext: { propertySoftware, unitCount, competitors, pricingDiscussed, integrations, features },
});
