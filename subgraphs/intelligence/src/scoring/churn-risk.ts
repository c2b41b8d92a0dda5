import { count, daysAgo, percent } from '../common/words.ts';
import type { ConversationFacts } from './account-scores.ts';
import type { AccountSituation } from './account-situation.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { moodLabel, moodOf, moodTrend } from './mood.ts';
import { weightedScore } from './weighted-score.ts';

/** Days ahead that the risk is about. */
export const churnHorizonDays = 90;

/** Fewest interactions and answers of before with which those of now are compared. */
const fewestEarlier = 4;

/**
 * Calculates the risk that they leave, by rules: mostly from what got worse against their own past. The bounds are the
 * other way round: `bad` gives no risk. Contacts have no situation of their own.
 */
export function churnRisk(facts: ConversationFacts, situation: AccountSituation | null): CalculatedScore | null {
  const trend = moodTrend(facts);
  const cadence =
    facts.earlier.interactions < fewestEarlier ? null : facts.last30Days / (facts.earlier.interactions / 2);
  const wait = slowdown(situation);
  const closed = (situation?.wonDeals ?? 0) + (situation?.lostDeals ?? 0);
  const lost = situation === null || closed === 0 ? null : situation.lostDeals / closed;
  const waiting = situation === null ? null : situation.overdueTasks + situation.openTickets;
  return weightedScore(
    [
      {
        name: 'sentiment',
        label: moodLabel(facts),
        weight: 0.2,
        value: moodOf(facts),
        bad: 0.4,
        good: -0.3,
      },
      {
        name: 'sentiment_trend',
        label: `Sentiment of the last 30 days ${(trend ?? 0).toFixed(2)} against the 60 days before`,
        weight: 0.15,
        value: trend,
        bad: 0,
        good: -0.4,
      },
      {
        name: 'escalations',
        label: `${count(facts.escalations, 'escalation')} in the last 90 days`,
        weight: 0.15,
        value: moodOf(facts) === null ? null : facts.escalations,
        bad: 0,
        good: 3,
      },
      {
        name: 'silence',
        label: `Last contact ${daysAgo(facts.daysSinceLast)}`,
        weight: 0.1,
        value: facts.daysSinceLast,
        bad: 14,
        good: 90,
      },
      {
        name: 'cadence_change',
        label: `${percent(cadence ?? 0)} of their usual interactions in the last 30 days`,
        weight: 0.1,
        value: cadence,
        bad: 1,
        good: 0.25,
      },
      {
        name: 'renewal',
        label: renewalLabel(situation?.renewalDays ?? 0),
        weight: 0.1,
        value: situation?.renewalDays ?? null,
        bad: 120,
        good: 15,
      },
      {
        name: 'answer_slowdown',
        label: `They wait ${(wait ?? 0).toFixed(1)} times as long for our answers as before`,
        weight: 0.05,
        value: wait,
        bad: 1,
        good: 3,
      },
      {
        name: 'competitors',
        label: `Competitors named in ${count(facts.competitorMentions, 'interaction')} in the last 90 days`,
        weight: 0.05,
        value: moodOf(facts) === null ? null : facts.competitorMentions,
        bad: 0,
        good: 3,
      },
      {
        name: 'lost_deals',
        label: `${percent(lost ?? 0)} of ${count(closed, 'deal')} within a year lost`,
        weight: 0.05,
        value: lost,
        bad: 0,
        good: 0.8,
      },
      {
        name: 'waiting_work',
        label: `${count(waiting ?? 0, 'open ticket or overdue task', 'open tickets and overdue tasks')}`,
        weight: 0.05,
        value: waiting,
        bad: 0,
        good: 5,
      },
    ],
    0.2,
  );
}

/** How much longer they wait for answers than before; null if either is unknown. */
function slowdown(situation: AccountSituation | null): number | null {
  const { answerHours = null, earlierAnswerHours = null } = situation ?? {};
  return answerHours === null || earlierAnswerHours === null ? null : (answerHours + 1) / (earlierAnswerHours + 1);
}

const renewalLabel = (days: number): string =>
  days < 0 ? `Renewal overdue since ${count(-days, 'day')}` : `Renewal in ${count(days, 'day')}`;
