import { count, duration } from '../common/words.ts';
import type { ConversationFacts } from './account-scores.ts';
import type { AccountSituation } from './account-situation.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { moodLabel, moodOf, shareOf } from './mood.ts';
import { weightedScore } from './weighted-score.ts';

/** Calculates how content they sound, and if we give them reason to be. Null when their mood is unknown. */
export function satisfactionScore(
  facts: ConversationFacts,
  answerHours: AccountSituation['answerHours'],
): CalculatedScore | null {
  const positive = shareOf(facts.positive, facts);
  const negative = shareOf(facts.negative, facts);
  return weightedScore(
    [
      {
        name: 'sentiment',
        label: moodLabel(facts),
        weight: 0.4,
        value: moodOf(facts),
        bad: -0.3,
        good: 0.4,
      },
      {
        name: 'negative_share',
        label: `${facts.negative} of ${count(facts.analysed, 'interaction')} negative`,
        weight: 0.2,
        value: negative,
        bad: 0.4,
        good: 0.05,
      },
      {
        name: 'positive_share',
        label: `${facts.positive} of ${count(facts.analysed, 'interaction')} positive`,
        weight: 0.15,
        value: positive,
        bad: 0.05,
        good: 0.5,
      },
      {
        name: 'escalations',
        label: `${count(facts.escalations, 'escalation')} in the last 90 days`,
        weight: 0.15,
        value: moodOf(facts) === null ? null : facts.escalations,
        bad: 3,
        good: 0,
      },
      {
        name: 'answer_time',
        label: `They wait ${duration(answerHours ?? 0)} for our answers`,
        weight: 0.1,
        value: answerHours,
        bad: 48,
        good: 2,
      },
    ],
    0.5,
  );
}
