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
import { listOfThread, type ShownClaim, type ShownList, summaryOfThread } from '../loaders/thread-summaries.ts';

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
  recommendedFollowUps: 'RECOMMENDED_FOLLOW_UPS',
};

/** Returns the sentences that a list rests on, each once. */
const citedBy = (summary: ShownList | null): Citation[] => {
  const cited = summary?.claims.flatMap(({ citations }) => citations) ?? [];
  return [...new Map(cited.map((each) => [`${each.segmentId ?? each.interactionId} ${each.start}`, each])).values()];
};

const textsOf = (list: ShownList | null): string[] | null =>
  list === null ? null : list.claims.map(({ text }) => text);

const claimsOf = (list: ShownList | null): ShownClaim[] | null => list && [...list.claims];

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
  summary: async ({ id }, _, ctx) => textsOf(await summaryOfThread(ctx, id))?.join(' ') ?? null,
  summaryClaims: async ({ id }, _, ctx) => claimsOf(await summaryOfThread(ctx, id)),
  summaryBy: ({ id }, _, ctx) => summaryOfThread(ctx, id),
  keyOutcomes: async ({ id }, _, ctx) => textsOf(await listOfThread(ctx, id, 'KEY_OUTCOMES')),
  keyOutcomeClaims: async ({ id }, _, ctx) => claimsOf(await listOfThread(ctx, id, 'KEY_OUTCOMES')),
  keyOutcomesBy: ({ id }, _, ctx) => listOfThread(ctx, id, 'KEY_OUTCOMES'),
  painPoints: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.painPoints ?? null,
  proposedSolutions: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.proposedSolutions ?? null,
  competitiveLandscape: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.competitiveLandscape ?? null,
  predictedNextActions: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.predictedNextActions ?? null,
  recommendedFollowUps: async ({ id }, _, ctx) => textsOf(await listOfThread(ctx, id, 'RECOMMENDED_FOLLOW_UPS')),
  recommendedFollowUpClaims: async ({ id }, _, ctx) => claimsOf(await listOfThread(ctx, id, 'RECOMMENDED_FOLLOW_UPS')),
  recommendedFollowUpsBy: ({ id }, _, ctx) => listOfThread(ctx, id, 'RECOMMENDED_FOLLOW_UPS'),
  escalationRecommendations: async ({ id }, _, ctx) =>
    (await analysisOfThread(ctx, id))?.escalationRecommendations ?? null,
  expansionOpportunities: async ({ id }, _, ctx) => (await analysisOfThread(ctx, id))?.expansionOpportunities ?? null,
  citations: async ({ id }, _, ctx) => {
    const row = await analysisOfThread(ctx, id);
    if (row === null) return null;
    const lists = {
      ...row.citations,
      summary: citedBy(await summaryOfThread(ctx, id)),
      keyOutcomes: citedBy(await listOfThread(ctx, id, 'KEY_OUTCOMES')),
      recommendedFollowUps: citedBy(await listOfThread(ctx, id, 'RECOMMENDED_FOLLOW_UPS')),
    };
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
  citations: ({ citations, list }) => citations.map((each) => ({ ...each, list })),
};

export const Handoff: HandoffResolvers = {
  call: ({ callId }) => ({ id: callId }),
  thread: ({ threadId }) => ({ id: threadId }),
  account: ({ accountId }) => ({ id: accountId }),
  factors: ({ factors }) => [...factors],
};
