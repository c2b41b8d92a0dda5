import { count, daysAgo, duration, mean } from '../common/words.ts';
import type { ConversationFacts } from './account-scores.ts';
import type { AccountSituation } from './account-situation.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import { moodTrend, moodTrendLabel } from './common/mood-trend.ts';
import { rounded } from './common/rounded.ts';
import { moodLabel, moodOf } from './mood.ts';
import { type Measure, weightedScore } from './weighted-score.ts';

/** Days ahead that the risk is about. */
export const churnHorizonDays = 90;

/** Fewest interactions and answers of before with which those of now are compared. */
const fewestEarlier = 4;

/**
 * Calculates the risk that they leave, by rules: mostly from what got worse against their own past. The bounds are the
 * other way round: `bad` gives no risk. Contacts have no situation of their own.
 */
export const churnRisk = (facts: ConversationFacts, situation: AccountSituation | null): CalculatedScore | null =>
  weightedScore(withLeaving(facts, churnMeasures(facts, situation)), leastCoverage);

const leastCoverage = 0.2;

/** What may make them leave, as far as it is known. */
export function churnMeasures(facts: ConversationFacts, situation: AccountSituation | null): Measure[] {
  const trend = moodTrend(facts.recent, facts.earlier);
  const monthly = facts.earlier.interactions / 2;
  const cadence = facts.earlier.interactions < fewestEarlier ? null : facts.last30Days / monthly;
  const wait = slowdown(situation);
  const closed = (situation?.wonDeals ?? 0) + (situation?.lostDeals ?? 0);
  const lost = situation === null || closed === 0 ? null : situation.lostDeals / closed;
  const waiting = situation === null ? null : situation.overdueTasks + situation.openTickets;
  return [
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
      label: moodTrendLabel(trend ?? 0),
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
      label: cadenceLabel(facts.last30Days, monthly),
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
      label: slowdownLabel(situation),
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
      label: `Lost ${situation?.lostDeals ?? 0} of ${count(closed, 'deal')} within a year`,
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
  ];
}

/** True if they said that they leave, or may leave. */
export const speaksOfLeaving = ({ leaving, mayLeave }: ConversationFacts): boolean => leaving + mayLeave > 0;

/** Enough that who says so comes before those of whom everything else is bad but this. */
const weightOfLeaving = 0.8;
/** Value of a customer who says no more than that they may leave. */
const mayLeaveValue = 0.7;

/** Adds what they say of leaving, if they say so: it outweighs all that is concluded from other things. */
function withLeaving(facts: ConversationFacts, measures: readonly Measure[]): readonly Measure[] {
  if (!speaksOfLeaving(facts)) return measures;
  const { leaving, mayLeave } = facts;
  return [
    {
      name: 'leaving',
      label:
        leaving > 0
          ? `They said that they will leave: ${count(leaving, 'interaction')} in the last 90 days`
          : `They said that they may leave: ${count(mayLeave, 'interaction')} in the last 90 days`,
      weight: weightOfLeaving,
      value: leaving > 0 ? 1 : mayLeaveValue,
      bad: 0,
      good: 1,
    },
    ...measures.map((measure) => ({ ...measure, weight: rounded(measure.weight * (1 - weightOfLeaving), 4) })),
  ];
}

/** How much longer they wait for answers than before; null if either is unknown. */
function slowdown(situation: AccountSituation | null): number | null {
  const { answerHours = null, earlierAnswerHours = null } = situation ?? {};
  return answerHours === null || earlierAnswerHours === null ? null : (answerHours + 1) / (earlierAnswerHours + 1);
}

/** What both of them are, since their ratio alone tells nobody how long it is. */
const slowdownLabel = (situation: AccountSituation | null): string =>
  `They wait ${duration(situation?.answerHours ?? 0)} for our answers, ${duration(situation?.earlierAnswerHours ?? 0)} before`;

function cadenceLabel(now: number, before: number): string {
  const course =
    now === before ? 'as before' : `${now < before ? 'down' : 'up'} from ${mean(before)} in 30 days before`;
  return `${now === 0 ? 'No interaction' : count(now, 'interaction')} in the last 30 days, ${course}`;
}

function renewalLabel(days: number): string {
  if (days === 0) return 'Renewal today';
  return days < 0 ? `Renewal overdue by ${count(-days, 'day')}` : `Renewal in ${count(days, 'day')}`;
}
