import { count } from '../common/words.ts';
import { type ConversationFacts, engagementLabel } from './account-scores.ts';
import type { AccountSituation } from './account-situation.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { weightedScore } from './weighted-score.ts';

/** Calculates how ready an account is to buy more. Null when nothing is known but its size. */
export function expansionScore(
  facts: ConversationFacts,
  situation: AccountSituation,
  { engagement, satisfaction }: Record<'engagement' | 'satisfaction', CalculatedScore | null>,
): CalculatedScore | null {
  return weightedScore(
    [
      {
        name: 'satisfaction',
        label:
          satisfaction === null ? 'Satisfaction not known' : `Satisfaction ${Math.round(satisfaction.value)} of 100`,
        weight: 0.25,
        value: satisfaction?.value ?? null,
        bad: 30,
        good: 80,
      },
      {
        name: 'engagement',
        label: engagementLabel(engagement),
        weight: 0.2,
        value: engagement?.value ?? null,
        bad: 20,
        good: 80,
      },
      {
        name: 'buying_signals',
        label: `${count(facts.buyingSignals, 'buying signal')} in the last 90 days`,
        weight: 0.2,
        value: facts.analysed === 0 ? null : facts.buyingSignals,
        bad: 0,
        good: 3,
      },
      {
        name: 'won_deals',
        label: `${count(situation.wonDeals, 'deal')} won within a year`,
        weight: 0.15,
        value: situation.wonDeals,
        bad: 0,
        good: 2,
      },
      {
        name: 'open_deals',
        label: `${count(situation.openDeals, 'open deal')}`,
        weight: 0.1,
        value: situation.openDeals,
        bad: 0,
        good: 2,
      },
      {
        name: 'size',
        label: `${count(situation.unitCount ?? 0, 'unit')}`,
        weight: 0.1,
        value: situation.unitCount,
        bad: 500,
        good: 10_000,
      },
    ],
    0.5,
  );
}
