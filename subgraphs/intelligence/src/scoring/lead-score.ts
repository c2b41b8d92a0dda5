import { count } from '../common/words.ts';
import { type ConversationFacts, engagementLabel } from './account-scores.ts';
import type { ContactSituation } from './account-situation.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { moodLabel, moodOf } from './mood.ts';
import { weightedScore } from './weighted-score.ts';

/** Calculates how promising a contact is: who decides, talks with us and wants to buy. */
export function leadScore(
  facts: ConversationFacts,
  { isDecisionMaker, accountUnits }: ContactSituation,
  engagement: CalculatedScore | null,
): CalculatedScore | null {
  return weightedScore(
    [
      {
        name: 'decision_maker',
        label: isDecisionMaker === true ? 'Decides on purchases' : 'Does not decide on purchases',
        weight: 0.25,
        value: isDecisionMaker === null ? null : Number(isDecisionMaker),
        bad: 0,
        good: 1,
      },
      {
        name: 'engagement',
        label: engagementLabel(engagement),
        weight: 0.25,
        value: engagement?.value ?? null,
        bad: 10,
        good: 70,
      },
      {
        name: 'buying_signals',
        label: `${count(facts.buyingSignals, 'buying signal')} in the last 90 days`,
        weight: 0.2,
        value: facts.analysed === 0 ? null : facts.buyingSignals,
        bad: 0,
        good: 2,
      },
      {
        name: 'sentiment',
        label: moodLabel(facts),
        weight: 0.15,
        value: moodOf(facts),
        bad: -0.3,
        good: 0.4,
      },
      {
        name: 'account_size',
        label: `Account with ${count(accountUnits ?? 0, 'unit')}`,
        weight: 0.15,
        value: accountUnits,
        bad: 500,
        good: 10_000,
      },
    ],
    0.5,
  );
}
