import { resolveReference } from '@sophia/subgraph-kit';
import { reasonsOf } from '../conversations/correlation/load-reasons.ts';
import { handoffsOfThread } from '../conversations/handoffs/load-handoffs.ts';
import { contextOfThread } from '../conversations/threads/load-context.ts';
import { type Citation, citedLists } from '../entities/thread-analysis.ts';
import type {
  ConversationThreadResolvers,
  CorrelationReasonResolvers,
  HandoffResolvers,
  SummaryClaimResolvers,
  ThreadCitationResolvers,
  ThreadList,
} from '../generated/resolvers.ts';
import { analysisOfThread } from '../loaders/analyses-and-scores.ts';
import { type ShownSummary, summaryOfThread } from '../loaders/thread-summaries.ts';

/** A sentence of an analysis, with the list that it stands in. */
export interface CitationInList extends Citation {
  readonly list: ThreadList;
}

const listNames: Readonly<Record<(typeof citedLists)[number], ThreadList>> = {
  summary: 'SUMMARY',
  keyOutcomes: 'KEY_OUTCOMES',
  painPoints: 'PAIN_POINTS',
  proposedSolutions: 'PROPOSED_SOLUTIONS',
  predictedNextActions: 'PREDICTED_NEXT_ACTIONS',
  expansionOpportunities: 'EXPANSION_OPPORTUNITIES',
};

/** Returns the sentences that a summary rests on, each once. */
const citedBy = (summary: ShownSummary | null): Citation[] => {
  const cited = summary?.claims.flatMap(({ citations }) => citations) ?? [];
  return [...new Map(cited.map((each) => [`${each.segmentId ?? each.interactionId} ${each.start}`, each])).values()];
};

const asShare = (score: number | null | undefined): number | null => (score == null ? null : score / 100);

export const ConversationThread: ConversationThreadResolvers = {
  __resolveReference: resolveReference,
  handoffs: async ({ id }, _, ctx) => [...(await handoffsOfThread(ctx, id))],
  why: async ({ id }, _, ctx) => [...(await reasonsOf(ctx, id))],
  typeReasons: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.typeReasons ?? null,
  sentiment: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.sentiment ?? null,
  engagement: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.engagement ?? null,
  satisfaction: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.satisfaction ?? null,
  successProbability: async ({ id }, _, ctx) => asShare((await contextOfThread(ctx, id))?.dealSuccess),
  churnRisk: async ({ id }, _, ctx) => asShare((await contextOfThread(ctx, id))?.churnRisk),
  estimatedDealValue: async ({ id }, _, ctx) => {
    const context = await contextOfThread(ctx, id);
    return context?.dealAmount == null ? null : { amount: context.dealAmount, currencyCode: context.dealCurrency };
  },
  dealStage: async ({ id }, _, ctx) => (await contextOfThread(ctx, id))?.dealStage ?? null,
  segment: async ({ id }, _, ctx) => (await contextOfThread(ctx, id))?.segment ?? null,
  summary: async ({ id }, _, ctx) => (await summaryOfThread(ctx, id))?.text ?? null,
  summaryClaims: async ({ id }, _, ctx) => {
    const summary = await summaryOfThread(ctx, id);
    return summary && [...summary.claims];
  },
  summaryBy: ({ id }, _, ctx) => summaryOfThread(ctx, id),
  keyOutcomes: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.keyOutcomes ?? null,
  painPoints: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.painPoints ?? null,
  proposedSolutions: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.proposedSolutions ?? null,
  competitiveLandscape: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.competitiveLandscape ?? null,
  predictedNextActions: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.predictedNextActions ?? null,
  recommendedFollowUps: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.recommendedFollowUps ?? null,
  escalationRecommendations: async ({ id }, _, ctx) =>
    (await analysisOfThread(ctx, id))?.escalationRecommendations ?? null,
  expansionOpportunities: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.expansionOpportunities ?? null,
  citations: async ({ id }, _, ctx) => {
    const row = await analysisOfThread(ctx, id);
    if (row === null) return null;
    const lists = { ...row.citations, summary: citedBy(await summaryOfThread(ctx, id)) };
    return citedLists.flatMap((list) => lists[list].map((each) => ({ ...each, list: listNames[list] })));
  },
  confidence: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.confidence ?? null,
  lastAnalysedAt: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.analysedAt ?? null,
};

export const CorrelationReason: CorrelationReasonResolvers = {
  from: ({ fromInteractionId }) => ({ id: fromInteractionId }),
  to: ({ toInteractionId }) => ({ id: toInteractionId }),
};

export const ThreadCitation: ThreadCitationResolvers = {
  interaction: ({ interactionId }) => ({ id: interactionId }),
  segment: ({ segmentId }) => (segmentId === null ? null : { id: segmentId }),
};

export const SummaryClaim: SummaryClaimResolvers = {
  citations: ({ citations }) => citations.map((each) => ({ ...each, list: 'SUMMARY' })),
};

export const Handoff: HandoffResolvers = {
  call: ({ callId }) => ({ id: callId }),
  thread: ({ threadId }) => ({ id: threadId }),
  account: ({ accountId }) => ({ id: accountId }),
  factors: ({ factors }) => [...factors],
};
