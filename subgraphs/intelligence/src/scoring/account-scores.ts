import { type WeightedScore, weightedScore } from './weighted-score.ts';

/** Name and version of the model, stored with every score. A change of a weight or bound needs a new version. */
export const scoreModel = {
  name: 'rules',
  version: '2',
  purpose: 'Scores accounts and contacts by weighted measures of their interactions',
} as const;

/** Days that scores look back. */
export const windowDays = 90;

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
  /**
   * Interactions in the window with their words and a sentiment, the mean sentiment, and the number of negative ones.
   */
  readonly analysed: number;
  readonly meanSentiment: number | null;
  readonly negative: number;
  readonly escalations: number;
}

/** Fewest analysed interactions from which a mood is calculated. */
const fewestAnalysed = 3;
/** Number of interactions from which confidence no longer grows. */
const enoughForConfidence = 20;

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const days = (n: number): string => (n < 1 ? 'today' : `${count(Math.floor(n), 'day')} ago`);
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Calculates how much and how recently we talk with them. One interaction is enough. */
export function engagementScore(facts: ConversationFacts): WeightedScore | null {
  const inboundShare = facts.directed === 0 ? null : facts.inbound / facts.directed;
  return weightedScore(
    [
      {
        name: 'recency',
        label: `Last contact ${days(facts.daysSinceLast)}`,
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
        label: `${count(facts.people, 'person', 'people')} on their side in the last ${windowDays} days`,
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

/**
 * Calculates the account's health from what its people say and how the conversation goes. Null when the mood is
 * unknown: the engagement score shows silence, and silence alone is not bad health.
 */
export function healthScore(facts: ConversationFacts, engagement: WeightedScore | null): WeightedScore | null {
  const moodKnown = facts.analysed >= fewestAnalysed && facts.meanSentiment !== null;
  const analysed = `${count(facts.analysed, 'interaction')} in the last ${windowDays} days`;
  const negativeShare = facts.analysed === 0 ? 0 : facts.negative / facts.analysed;
  return weightedScore(
    [
      {
        name: 'sentiment',
        label: `Mean sentiment ${(facts.meanSentiment ?? 0).toFixed(2)} over ${analysed}`,
        weight: 0.35,
        value: moodKnown ? facts.meanSentiment : null,
        bad: -0.3,
        good: 0.4,
      },
      {
        name: 'negative_share',
        label: `${percent(negativeShare)} of ${analysed} negative`,
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
        label: `Engagement ${engagement === null ? 'not known' : engagement.value}`,
        weight: 0.25,
        value: engagement?.value ?? null,
        bad: 10,
        good: 70,
      },
    ],
    0.5,
  );
}

/** Returns 0 to 1. Grows with the number of interactions and with the share of known measures. */
export const confidenceOf = (score: WeightedScore, interactions: number): number =>
  Number((Math.min(1, interactions / enoughForConfidence) * score.coverage).toFixed(2));
