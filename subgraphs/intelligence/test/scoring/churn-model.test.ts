import { randomNumbers } from '@sophia/testing/random';
import { expect, it } from 'vitest';
import type { ConversationFacts } from '../../src/scoring/account-scores.ts';
import { type AccountSnapshot, churnChance, trainChurnModel } from '../../src/scoring/churn-model.ts';
import { sigmoid } from '../../src/scoring/models/common/chance-model.ts';

const day = 86_400_000;
const now = new Date('2026-11-01T00:00:00Z');

const situation = {
  answerHours: null,
  earlierAnswerHours: null,
  openTickets: 0,
  overdueTasks: 0,
  openDeals: 0,
  wonDeals: 0,
  lostDeals: 0,
  renewalDays: null,
  unitCount: null,
};

const facts = (daysSinceLast: number, meanSentiment: number): ConversationFacts => ({
  daysSinceLast,
  last30Days: 5,
  people: 2,
  inbound: 3,
  directed: 6,
  analysed: 8,
  meanSentiment,
  negative: 1,
  positive: 4,
  escalations: 0,
  buyingSignals: 0,
  competitorMentions: 0,
  leaving: 0,
  mayLeave: 0,
  recent: { analysed: 4, sentiment: meanSentiment },
  earlier: { analysed: 4, sentiment: meanSentiment, interactions: 8 },
});

/** Accounts that are looked at every 90 days until they leave; `chance` tells how likely one leaves before the next time. */
function history(seed: number, chance: (silence: number) => number): AccountSnapshot[] {
  const random = randomNumbers(seed);
  return Array.from({ length: 150 }, (_, index) => `account ${index}`).flatMap((accountId) => {
    const snapshots: AccountSnapshot[] = [];
    for (let place = 12; place > 0 && snapshots.at(-1)?.hasLeft !== true; place--) {
      const silence = random() * 120;
      const hasLeft = random() < chance(silence);
      const asOf = now.getTime() - place * 90 * day;
      snapshots.push({ accountId, asOf, facts: facts(silence, random() * 2 - 1), situation, hasLeft });
    }
    return snapshots;
  });
}

it('finds what makes accounts leave, and says how well', () => {
  const { trained, left } = trainChurnModel(
    history(1, (silence) => sigmoid((silence - 110) / 8)),
    now,
  );
  expect(left).toBeGreaterThanOrEqual(30);
  const { card, model } = trained ?? {};
  expect(card?.auc).toBeGreaterThan(0.8);
  expect(card?.brier).toBeLessThan(card?.baseRateBrier ?? 0);
  expect(card?.testCount).toBeGreaterThan(100);
  expect(card?.features.find(({ name }) => name === 'silence')).toMatchObject({ scale: 'LOG' });
  if (model === undefined) throw new Error('no model was trained');
  const [lively, silent] = [5, 118].map((days) => churnChance(facts(days, 0), situation, model));
  expect(silent?.probability).toBeGreaterThan(0.3);
  expect(lively?.probability).toBeLessThan(0.05);
  expect(silent?.factors[0]).toMatchObject({ name: 'silence', label: 'Last contact 118 days ago' });
});

it.each([1, 2, 3, 4, 5])('declines to predict what is random (%i)', (seed) => {
  const { trained, left, note } = trainChurnModel(
    history(seed, () => 0.05),
    now,
  );
  expect(left).toBeGreaterThanOrEqual(30);
  expect(trained).toBeNull();
  expect(note).toContain('no better than chance');
});

it('trains nothing on fewer than 30 accounts that left', () => {
  const few = history(1, (silence) => (silence > 119 ? 0.5 : 0));
  const { trained, left, note } = trainChurnModel(few, now);
  expect(left).toBeLessThan(30);
  expect(trained).toBeNull();
  expect(note).toBe(`${left} accounts are known to have left; a model is trained from 30 on.`);
});
