import { type WeightedScore, weightedScore } from './weighted-score.ts';

/** The model's name and version stand beside every score; a change to a weight or bound is a new version. */
export const scoreModel = {
  name: 'rules',
  version: '2',
  purpose: 'Scores accounts and contacts by weighted measures of their interactions',
} as const;

/** How far back scores look, in days. */
export const windowDays = 90;

/** What is known of the talk with one account (or contact) within the window. */
export interface ConversationFacts {
  /** Days since the last interaction, whenever that was. */
  readonly daysSinceLast: number;
  /** Interactions in the last 30 days. */
  readonly last30Days: number;
  /** People of theirs who took part in the window. */
  readonly people: number;
  /** Interactions in the window that they began, and all whose direction is known. */
  readonly inbound: number;
  readonly directed: number;
  /** Interactions in the window with words of theirs that were analysed for sentiment, their mean, and how many are negative. */
  readonly analysed: number;
  readonly meanSentiment: number | null;
  readonly negative: number;
  readonly escalations: number;
}

/** Fewer analysed interactions than this say nothing about a mood. */
const fewestAnalysed = 3;
/** From this many on, more of them make a score no surer. */
const enoughForConfidence = 20;

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const days = (n: number): string => (n < 1 ? 'today' : `${count(Math.floor(n), 'day')} ago`);
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How much and how lately we talk with them. Everything it needs is known as soon as there was one interaction. */
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
        label: `${count(facts.people, 'person', 'people')} of theirs in the last ${windowDays} days`,
        weight: 0.15,
        value: facts.people,
        bad: 0,
        good: 4,
      },
      {
        name: 'initiative',
        label: inboundShare === null ? 'Who begins is not known' : `They began ${percent(inboundShare)} of it`,
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
 * How well the account is doing now, by what its people say and how the talk goes on. Null when the mood is not known:
 * silence alone is told by the engagement score, and is not taken for illness.
 */
export function healthScore(facts: ConversationFacts, engagement: WeightedScore | null): WeightedScore | null {
  const moodKnown = facts.analysed >= fewestAnalysed && facts.meanSentiment !== null;
  const negativeShare = facts.analysed === 0 ? 0 : facts.negative / facts.analysed;
  return weightedScore(
    [
      {
        name: 'sentiment',
        label: `Mean sentiment ${(facts.meanSentiment ?? 0).toFixed(2)} over ${count(facts.analysed, 'interaction')} in the last ${windowDays} days`,
        weight: 0.35,
        value: moodKnown ? facts.meanSentiment : null,
        bad: -0.3,
        good: 0.4,
      },
      {
        name: 'negative_share',
        label: `${percent(negativeShare)} of ${count(facts.analysed, 'interaction')} in the last ${windowDays} days negative`,
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

/** 0 to 1: grows with the number of interactions behind a score and with how much of the model's wants was known. */
export const confidenceOf = (score: WeightedScore, interactions: number): number =>
  Number((Math.min(1, interactions / enoughForConfidence) * score.coverage).toFixed(2));
