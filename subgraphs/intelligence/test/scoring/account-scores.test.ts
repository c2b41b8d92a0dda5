import { expect, it } from 'vitest';
import { type ConversationFacts, engagementScore, healthScore } from '../../src/scoring/account-scores.ts';
import type { AccountSituation } from '../../src/scoring/account-situation.ts';
import { churnRisk } from '../../src/scoring/churn-risk.ts';
import { confidenceOf } from '../../src/scoring/common/confidence.ts';

const lively: ConversationFacts = {
  daysSinceLast: 1,
  last30Days: 14,
  people: 5,
  inbound: 10,
  directed: 20,
  analysed: 18,
  meanSentiment: 0.5,
  negative: 0,
  positive: 15,
  escalations: 0,
  buyingSignals: 0,
  competitorMentions: 0,
  leaving: 0,
  mayLeave: 0,
  recent: { analysed: 9, sentiment: 0.5 },
  earlier: { analysed: 9, sentiment: 0.5, interactions: 20 },
};
const silent: ConversationFacts = {
  ...lively,
  daysSinceLast: 400,
  last30Days: 0,
  people: 0,
  inbound: 0,
  directed: 0,
  analysed: 0,
  meanSentiment: null,
  positive: 0,
  recent: { analysed: 0, sentiment: null },
  earlier: { analysed: 0, sentiment: null, interactions: 0 },
};

it('gives the best scores to an account with many recent, positive interactions of many people', () => {
  const engagement = engagementScore(lively);
  expect(engagement).toMatchObject({ value: 100, coverage: 1 });
  expect(healthScore(lively, engagement)).toMatchObject({ value: 100, coverage: 1 });
});

it('gives a silent account no engagement and an unknown health', () => {
  const engagement = engagementScore(silent);
  expect(engagement?.value).toBe(0);
  expect(engagement?.factors.find(({ name }) => name === 'recency')?.label).toBe('Last contact 400 days ago');
  expect(healthScore(silent, engagement)).toBeNull();
});

it('adds up the contributions to the score', () => {
  const score = healthScore(
    { ...lively, meanSentiment: -0.1, negative: 5, escalations: 1 },
    engagementScore({ ...lively, last30Days: 3 }),
  );
  const sum = (score?.factors ?? []).reduce((total, { contribution }) => total + contribution, 50);
  expect(score?.value).toBeCloseTo(sum, 1);
  expect(score?.factors.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 3);
});

it('says in words that need no explanation what a score is made of', () => {
  const labels = (facts: Partial<ConversationFacts>, situation: AccountSituation | null = null) =>
    churnRisk({ ...lively, ...facts }, situation)?.factors.map(({ label }) => label);
  const fallen = { ...lively.recent, sentiment: -0.354 };
  expect(labels({ meanSentiment: -0.354, recent: fallen, last30Days: 0 })).toEqual(
    expect.arrayContaining([
      'Negative mood (-0.35 of ±1) over 18 interactions',
      'Mood fell by 0.85 in the last 30 days, against the 60 days before',
      'No interaction in the last 30 days, down from 10 in 30 days before',
    ]),
  );
  expect(labels({ meanSentiment: -0.001, last30Days: 1, earlier: { ...lively.earlier, interactions: 5 } })).toEqual(
    expect.arrayContaining([
      'Neutral mood (0.00 of ±1) over 18 interactions',
      'Mood of the last 30 days as in the 60 days before',
      '1 interaction in the last 30 days, down from 2.5 in 30 days before',
    ]),
  );
  expect(labels({ leaving: 2, mayLeave: 1 })).toContain(
    'They said that they will leave: 2 interactions in the last 90 days',
  );
  const situation: AccountSituation = {
    unitCount: 2_000,
    answerHours: 50,
    earlierAnswerHours: 0.5,
    openDeals: 0,
    wonDeals: 1,
    lostDeals: 1,
    renewalDays: 0,
    overdueTasks: 1,
    openTickets: 0,
  };
  expect(labels({}, situation)).toEqual(
    expect.arrayContaining([
      'They wait 2.1 days for our answers, 30 minutes before',
      'Lost 1 of 2 deals within a year',
      'Renewal today',
      '1 open ticket or overdue task',
    ]),
  );
  expect(labels({}, { ...situation, renewalDays: -1 })).toContain('Renewal overdue by 1 day');
});

it('lists the strongest factor first', () => {
  const score = engagementScore({ ...lively, last30Days: 0 });
  const moves = (score?.factors ?? []).map(({ contribution }) => Math.abs(contribution));
  expect(moves).toEqual(moves.toSorted((a, b) => b - a));
});

it('lowers the coverage for unknown measures without changing the score', () => {
  const score = engagementScore({ ...lively, directed: 0, inbound: 0 });
  expect(score).toMatchObject({ value: 100, coverage: 0.85 });
  expect(score?.factors.map(({ name }) => name)).not.toContain('initiative');
});

it('never raises health when sentiment falls', () => {
  const values = [0.5, 0.2, 0, -0.2, -0.5].map(
    (meanSentiment) => healthScore({ ...lively, meanSentiment }, engagementScore(lively))?.value ?? -1,
  );
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(new Set(values).size).toBeGreaterThan(3);
});

it('lowers confidence with few interactions', () => {
  const score = engagementScore(lively);
  if (score === null) throw new Error('no score');
  expect(confidenceOf(score, 2)).toBe(0.1);
  expect(confidenceOf(score, 200)).toBe(1);
});
