import { resolveReference, type SubgraphContext } from '@sophia/subgraph-kit';
import { sentimentLabelOf } from '@sophia/understanding';
import { callQuality } from '../conversations/calls/call-quality.ts';
import { engagementAround } from '../conversations/calls/engagement-around.ts';
import { followUpDate } from '../conversations/calls/follow-up-date.ts';
import { measuresOfCall } from '../conversations/calls/load-call.ts';
import { handoffsOfCall } from '../conversations/handoffs/load-handoffs.ts';
import { objectionsHandledIn, solutionsIn, summaryOfInteraction } from '../conversations/key-sentences/load.ts';
import { mentionsOf } from '../conversations/mentions/load-mentions.ts';
import { businessImpact, conversationIntelligence, messageRelevance } from '../conversations/ratings.ts';
import type { CallAnalysisRow } from '../entities/call-analysis.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import type { SegmentAnalysisRow } from '../entities/segment-analysis.ts';
import type {
  FollowUpPriority,
  GongCallResolvers,
  InteractionResolvers,
  PortfolioSize,
  PropertyManagementContext,
  SlackMessageResolvers,
  TranscriptSegmentResolvers,
} from '../generated/resolvers.ts';
import {
  analysisOfCall,
  analysisOfInteraction,
  analysisOfMessage,
  analysisOfSegment,
} from '../loaders/analyses-and-scores.ts';
import { sentimentAlongCall, talkOfCall } from '../loaders/call-course.ts';
import { leastConfidence } from '../loaders/findings.ts';
import { qualificationOf } from '../loaders/qualification.ts';
import type { CalculatedScore } from '../scoring/common/calculated-score.ts';
import { theirSentimentIn } from '../store/their-sentiment.ts';
import { isOurs } from '../store/whose-words.ts';
import { findingsOfCall, findingsOfInteraction, findingsOfSegment } from './findings.ts';
import { nextBestActionsOfInteraction } from './next-best-actions.ts';
import { relatedMessages, similarInteractions } from './similar.ts';

const priorities: Readonly<Record<number, FollowUpPriority>> = {
  1: 'LOW',
  2: 'NORMAL',
  3: 'HIGH',
  4: 'URGENT',
  5: 'URGENT',
};

function portfolioSizeOf(units: number | null | undefined): PortfolioSize | null {
  if (units == null) return null;
  if (units < 500) return 'SMALL';
  if (units < 5_000) return 'MEDIUM';
  return units < 25_000 ? 'LARGE' : 'ENTERPRISE';
}

function riskIndicators(row: InteractionAnalysisRow): string[] {
  const competitors = row.competitors.map((name) => `Competitor mentioned: ${name}`);
  if (isOurs(row)) return competitors;
  const negative = sentimentLabelOf(theirSentimentIn(row)) === 'NEGATIVE' ? ['Negative sentiment'] : [];
  const escalation = row.escalation === true ? ['Escalation'] : [];
  return [...escalation, ...negative, ...competitors, ...row.painPoints, ...row.objections].slice(0, 10);
}

const asksForEscalation = (row: InteractionAnalysisRow | null): boolean | null =>
  row?.escalation == null ? null : row.escalation && !isOurs(row);

const opportunityIndicators = (row: InteractionAnalysisRow): string[] =>
  isOurs(row) ? [] : [...row.buyingSignals, ...row.featureRequests].slice(0, 10);

const propertyContextOf = (row: InteractionAnalysisRow): PropertyManagementContext => ({
  propertySoftware: row.propertySoftware,
  portfolioSize: portfolioSizeOf(row.unitCount),
  unitCount: row.unitCount ?? null,
  competitors: row.competitors,
  pricingDiscussed: row.pricingDiscussed,
  integrations: row.integrations,
  features: row.features,
});

/**
 * Returns the model, version and time of an analysis; null without an analysis, which tells empty lists from unknown
 * ones.
 */
const infoOf = (row: InteractionAnalysisRow | CallAnalysisRow | null) =>
  row?.model == null || row.modelVersion == null || row.analysedAt == null
    ? null
    : { model: row.model, modelVersion: row.modelVersion, analysedAt: row.analysedAt, language: row.language ?? null };

/** Returns the row if its text was analysed, else null, so that its lists are null rather than empty. */
async function read<Row extends { readonly model?: string | null }>(row: Promise<Row | null>): Promise<Row | null> {
  const found = await row;
  return found?.model == null ? null : found;
}

/** Returns a list that only English texts have; null for other languages. */
const ifEnglish = (
  row: { readonly language?: string | null } | null,
  list: readonly string[] | undefined,
): string[] | null => (row === null || row.language !== 'en' || list === undefined ? null : [...list]);

export const Interaction: InteractionResolvers = {
  __resolveReference: resolveReference,
  findings: findingsOfInteraction,
  sentiment: async ({ id }, _, ctx) => (await analysisOfInteraction(ctx, id))?.sentiment ?? null,
  sentimentLabel: async ({ id }, _, ctx) => sentimentLabelOf((await analysisOfInteraction(ctx, id))?.sentiment),
  conversationIntelligence: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row?.language === 'en' ? conversationIntelligence(row) : null;
  },
  businessImpact: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row?.language === 'en' ? businessImpact(row) : null;
  },
  urgency: async ({ id }, _, ctx) => (await analysisOfInteraction(ctx, id))?.urgency ?? null,
  escalationRequired: async ({ id }, _, ctx) => asksForEscalation(await analysisOfInteraction(ctx, id)),
  followUpPriority: async ({ id }, _, ctx) => priorities[(await analysisOfInteraction(ctx, id))?.urgency ?? 0] ?? null,
  keyTopics: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return ifEnglish(row, row?.topics);
  },
  actionItems: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return ifEnglish(row, row?.actionItems);
  },
  nextBestActions: nextBestActionsOfInteraction,
  riskIndicators: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row === null ? null : riskIndicators(row);
  },
  opportunityIndicators: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row === null ? null : ifEnglish(row, opportunityIndicators(row));
  },
  summary: ({ id }, _, ctx) => summaryOfInteraction(ctx, id),
  propertyContext: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row === null ? null : propertyContextOf(row);
  },
  complianceFlags: async ({ id }, _, ctx) => {
    const row = await read(analysisOfInteraction(ctx, id));
    return row?.language === 'en' ? row.complianceFlags : null;
  },
  analysis: async ({ id }, _, ctx) => infoOf(await analysisOfInteraction(ctx, id)),
  similarInteractions,
};

async function qualityOf(ctx: SubgraphContext, callId: string): Promise<CalculatedScore | null> {
  const measures = await measuresOfCall(ctx, callId);
  return measures && callQuality(measures);
}

export const GongCall: GongCallResolvers = {
  __resolveReference: resolveReference,
  findings: findingsOfCall,
  talk: ({ id }, _, ctx) => talkOfCall(ctx, id),
  sentimentAlong: ({ id }, { parts }, ctx) => sentimentAlongCall(ctx, id, parts),
  sentiment: async ({ id }, _, ctx) => (await analysisOfCall(ctx, id))?.sentiment ?? null,
  customerSentiment: async ({ id }, _, ctx) => (await analysisOfCall(ctx, id))?.customerSentiment ?? null,
  propertySoftware: async ({ id }, _, ctx) => (await analysisOfCall(ctx, id))?.propertySoftware ?? null,
  portfolioSizeClass: async ({ id }, _, ctx) => portfolioSizeOf((await analysisOfCall(ctx, id))?.unitCount),
  decisionMakersPresent: async ({ id }, _, ctx) => (await measuresOfCall(ctx, id))?.decisionMakers ?? null,
  qualityScore: async ({ id }, _, ctx) => {
    const quality = await qualityOf(ctx, id);
    return quality && Number((quality.value / 100).toFixed(3));
  },
  qualityFactors: async ({ id }, _, ctx) => {
    const quality = await qualityOf(ctx, id);
    return quality && [...quality.factors];
  },
  methodology: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return row?.language === 'en' ? [...(await qualificationOf(ctx, id))] : null;
  },
  handoffs: async ({ id }, _, ctx) => [...(await handoffsOfCall(ctx, id))],
  objectionsHandled: async ({ id }, _, ctx) =>
    (await analysisOfCall(ctx, id)) === null ? null : [...(await objectionsHandledIn(ctx, id))],
  successSignals: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return ifEnglish(row, row?.buyingSignals);
  },
  competitors: async ({ id }, _, ctx) => (await analysisOfCall(ctx, id))?.competitors ?? null,
  pricingObjectionRaised: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return row?.language === 'en' ? row.pricingObjection : null;
  },
  agreedNextSteps: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return ifEnglish(row, row?.actionItems);
  },
  followUpDate: async ({ id }, _, ctx) => {
    const measures = await measuresOfCall(ctx, id);
    return measures && followUpDate(measures);
  },
  keyTopics: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return ifEnglish(row, row?.topics);
  },
  complianceFlags: async ({ id }, _, ctx) => {
    const row = await analysisOfCall(ctx, id);
    return row?.language === 'en' ? row.complianceFlags : null;
  },
  analysis: async ({ id }, _, ctx) => infoOf(await analysisOfCall(ctx, id)),
};

const segmentList =
  (pick: (row: SegmentAnalysisRow) => readonly string[]): TranscriptSegmentResolvers['painPoints'] =>
  async ({ id }, _, ctx) => {
    const row = await analysisOfSegment(ctx, id);
    return row === null ? null : ifEnglish(row, pick(row));
  };

export const TranscriptSegment: TranscriptSegmentResolvers = {
  __resolveReference: resolveReference,
  findings: findingsOfSegment,
  sentiment: async ({ id }, _, ctx) => (await analysisOfSegment(ctx, id))?.sentiment ?? null,
  engagement: ({ id }, _, ctx) => engagementAround(ctx, id),
  topicCategory: async ({ id }, _, ctx) => (await analysisOfSegment(ctx, id))?.topicCategory ?? null,
  industryRelevance: async ({ id }, _, ctx) => {
    const row = await analysisOfSegment(ctx, id);
    return row?.language === 'en' ? segmentRelevance(row) : null;
  },
  painPoints: segmentList((row) => row.painPoints),
  solutions: async ({ id }, _, ctx) => {
    const row = await analysisOfSegment(ctx, id);
    return row === null ? null : ifEnglish(row, await solutionsIn(ctx, id));
  },
  objections: segmentList((row) => row.objections),
  buyingSignals: segmentList((row) => row.buyingSignals),
  competitorComparisons: segmentList((row) => row.competitors),
  featureRequests: segmentList((row) => row.featureRequests),
  integrationRequirements: segmentList((row) => row.integrationRequirements),
  confidence: ({ id }, _, ctx) => leastConfidence(ctx, id),
  complianceFlags: async ({ id }, _, ctx) => {
    const row = await analysisOfSegment(ctx, id);
    return row?.language === 'en' ? row.complianceFlags : null;
  },
};

/** Terms of the industry from which a sentence is fully about it. */
const manyTerms = 3;
const segmentRelevance = ({ industryKeywords, propertySoftware, features }: SegmentAnalysisRow): number =>
  Number(Math.min(1, (industryKeywords.length + propertySoftware.length + features.length) / manyTerms).toFixed(2));

/** Maps the urgency of interactions, 1 to 5, to that of Slack messages, 0 to 1. */
const asShare = (urgency: number | null | undefined): number | null => (urgency == null ? null : (urgency - 1) / 4);
const needsFollowUp = 3;

export const SlackMessage: SlackMessageResolvers = {
  __resolveReference: resolveReference,
  relatedMessages,
  sentiment: async ({ id }, _, ctx) => (await analysisOfMessage(ctx, id))?.sentiment ?? null,
  relevance: async ({ id }, _, ctx) => {
    const row = await read(analysisOfMessage(ctx, id));
    return row?.language === 'en' ? messageRelevance(row) : null;
  },
  urgency: async ({ id }, _, ctx) => asShare((await analysisOfMessage(ctx, id))?.urgency),
  customerMentions: async ({ id }, _, ctx) => {
    const mentions = await mentionsOf(ctx, id);
    return mentions && [...mentions.customers];
  },
  dealMentions: async ({ id }, _, ctx) => {
    const mentions = await mentionsOf(ctx, id);
    return mentions && [...mentions.deals];
  },
  productMentions: async ({ id }, _, ctx) => (await read(analysisOfMessage(ctx, id)))?.products ?? null,
  competitorMentions: async ({ id }, _, ctx) => (await read(analysisOfMessage(ctx, id)))?.competitors ?? null,
  industryKeywords: async ({ id }, _, ctx) => {
    const row = await read(analysisOfMessage(ctx, id));
    return ifEnglish(row, row?.industryKeywords);
  },
  actionItems: async ({ id }, _, ctx) => {
    const row = await read(analysisOfMessage(ctx, id));
    return ifEnglish(row, row?.actionItems);
  },
  followUpRequired: async ({ id }, _, ctx) => {
    const row = await read(analysisOfMessage(ctx, id));
    return row?.urgency == null ? null : row.urgency >= needsFollowUp || row.actionItems.length > 0;
  },
  escalationNeeded: async ({ id }, _, ctx) => asksForEscalation(await analysisOfMessage(ctx, id)),
  complianceFlags: async ({ id }, _, ctx) => {
    const row = await read(analysisOfMessage(ctx, id));
    return row?.language === 'en' ? row.complianceFlags : null;
  },
};
