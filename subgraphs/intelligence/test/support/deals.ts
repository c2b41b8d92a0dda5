import { randomNumbers } from '@sophia/testing/random';
import type { DealModel } from '../../src/scoring/deal-success/deal-model.ts';
import { type DealSituation, noPast } from '../../src/scoring/deal-success/deal-situation.ts';
import type { Snapshot } from '../../src/scoring/deal-success/outcomes.ts';

/** A deal with a lively conversation, with the given facts. */
export const situation = (facts: Partial<DealSituation> = {}): DealSituation => ({
  dealId: 'deal',
  accountId: 'account',
  ownerId: null,
  product: null,
  stage: 'Demo',
  status: 'OPEN',
  amount: null,
  currency: null,
  daysOpen: 40,
  daysInStage: null,
  daysOverdue: -20,
  pushes: 0,
  overdueTasks: 0,
  accountDeals: { won: 2, lost: 1 },
  daysSinceLast: 2,
  last30Days: 6,
  last90Days: 12,
  meanSentiment: 0.3,
  analysed: 8,
  recentMood: { sentiment: 0.3, analysed: 4 },
  earlierMood: { sentiment: 0.2, analysed: 4 },
  calls: 3,
  callMinutes: 30,
  daysBetweenCalls: 12,
  internalTalks: 4,
  objections: 0,
  handledObjections: 0,
  decisionMakers: 1,
  answerHours: 4,
  ...facts,
});

/** A model with two features that was trained on own outcomes. */
export const trainedModel: DealModel = {
  name: 'deal-success',
  version: 'abc',
  isPrior: false,
  auc: 0.7,
  intercept: -0.4,
  features: [
    { name: 'recency', mean: Math.log1p(10), deviation: 1, weight: -0.5 },
    { name: 'sentiment', mean: 0.1, deviation: 0.2, weight: 0.4 },
  ],
  past: noPast,
};

const day = 86_400_000;

/** Snapshots of deals that closed one a day; `chance` tells how likely a deal is won. */
export function snapshots(
  size: number,
  make: (random: () => number) => DealSituation,
  chance: (deal: DealSituation) => number,
): Snapshot[] {
  const random = randomNumbers(7);
  return Array.from({ length: size }, (_, index) => {
    const deal = { ...make(random), dealId: String(index) };
    return {
      deal,
      asOf: index * day,
      knownAt: (index + 20) * day,
      outcome: random() < chance(deal) ? 1 : 0,
      weight: 1,
      ownerDeals: { won: 0, lost: 0 },
      productDeals: { won: 0, lost: 0 },
    };
  });
}
