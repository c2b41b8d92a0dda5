import { count, daysAgo, percent } from '../common/words.ts';
import type { CalculatedScore } from './common/calculated-score.ts';
import type { Mood } from './common/mood-trend.ts';
import { fewestAnalysed, windowDays } from './common/score-rules.ts';
import { moodLabel } from './mood.ts';
import { weightedScore } from './weighted-score.ts';

/** Facts about the conversation with one account or contact. */
export interface ConversationFacts {
  /** Days since the last interaction, also one before the window. */
  readonly daysSinceLast: number;
  /** Interactions in the last 30 days. */
  readonly last30Days: number;
  /** Their people who took part within the window. */
  readonly people: number;
  /** Interactions in the window that they started, and all with a known direction. */
  readonly inbound: number;
  readonly directed: number;
  /** Interactions in the window in which the customer's sentiment is known, its mean, and in how many it is negative. */
  readonly analysed: number;
  readonly meanSentiment: number | null;
  readonly negative: number;
  readonly positive: number;
  readonly escalations: number;
  /** Interactions of the window in which they show interest in buying, and in which they name a competitor. */
  readonly buyingSignals: number;
  readonly competitorMentions: number;
  /** Interactions of the window in which they say that they leave, and in which they say no more than that they may. */
  readonly leaving: number;
  readonly mayLeave: number;
  /** The last 30 days, and the 60 days before. */
  readonly recent: Mood;
  readonly earlier: Mood & { readonly interactions: number };
}

/** Calculates how much and how recently we talk with them. One interaction is enough. */
export function engagementScore(facts: ConversationFacts): CalculatedScore | null {
  const inboundShare = facts.directed === 0 ? null : facts.inbound / facts.directed;
  return weightedScore(
    [
      {
        name: 'recency',
        label: `Last contact ${daysAgo(facts.daysSinceLast)}`,
        weight: 0.35,
        value: facts.daysSinceLast,
        bad: 60,
        good: 2,
      },
      {
        name: 'frequency',
        label: `${count(facts.last30Days, 'interaction')} in the last 30 days`,
        weight: 0.35,
        value: facts.last30Days,
        bad: 0,
        good: 12,
      },
      {
        name: 'breadth',
        label: `${count(facts.people, 'person', 'people')} of theirs took part in the last ${windowDays} days`,
        weight: 0.15,
        value: facts.people,
        bad: 0,
        good: 4,
      },
      {
        name: 'initiative',
        label:
          inboundShare === null
            ? 'Unknown who starts conversations'
            : `They started ${percent(inboundShare)} of the interactions`,
        weight: 0.15,
        value: inboundShare,
        bad: 0.1,
        good: 0.4,
      },
    ],
    0.5,
  );
}

/** The engagement, as a measure of other scores. */
export const engagementLabel = (engagement: CalculatedScore | null): string =>
  engagement === null ? 'Engagement not known' : `Engagement ${Math.round(engagement.value)} of 100`;

/**
 * Calculates the account's health from what its people say and how the conversation goes. Null when the mood is
 * unknown: the engagement score shows silence, and silence alone is not bad health.
 */
export function healthScore(facts: ConversationFacts, engagement: CalculatedScore | null): CalculatedScore | null {
  const moodKnown = facts.analysed >= fewestAnalysed && facts.meanSentiment !== null;
  const negativeShare = facts.analysed === 0 ? 0 : facts.negative / facts.analysed;
  return weightedScore(
    [
      {
        name: 'sentiment',
        label: `${moodLabel(facts)} in the last ${windowDays} days`,
        weight: 0.35,
        value: moodKnown ? facts.meanSentiment : null,
        bad: -0.3,
        good: 0.4,
      },
      {
        name: 'negative_share',
        label: `${facts.negative} of ${count(facts.analysed, 'interaction')} in the last ${windowDays} days negative`,
        weight: 0.2,
        value: moodKnown ? negativeShare : null,
        bad: 0.4,
        good: 0.05,
      },
      {
        name: 'escalations',
        label: `${count(facts.escalations, 'escalation')} in the last ${windowDays} days`,
        weight: 0.2,
        value: moodKnown ? facts.escalations : null,
        bad: 3,
        good: 0,
      },
      {
        name: 'engagement',
        label: engagementLabel(engagement),
        weight: 0.25,
        value: engagement?.value ?? null,
        bad: 10,
        good: 70,
      },
    ],
    0.5,
  );
}
