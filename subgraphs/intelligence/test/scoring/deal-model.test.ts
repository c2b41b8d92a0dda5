import { randomNumbers } from '@sophia/testing/random';
import { expect, it } from 'vitest';
import { confidenceInModel } from '../../src/scoring/common/confidence.ts';
import { dealHealth } from '../../src/scoring/deal-health.ts';
import { dealSuccess } from '../../src/scoring/deal-success/deal-model.ts';
import { noPast } from '../../src/scoring/deal-success/deal-situation.ts';
import { recordsBefore, snapshotTimes } from '../../src/scoring/deal-success/outcomes.ts';
import { priorDealModel } from '../../src/scoring/deal-success/prior-model.ts';
import { trainDealModel } from '../../src/scoring/deal-success/train.ts';
import { sigmoid } from '../../src/scoring/models/common/chance-model.ts';
import { evaluate } from '../../src/scoring/models/evaluate.ts';
import { situation, snapshots, trainedModel } from '../support/deals.ts';

const inHundredths = (points: number): number => Math.round(points * 100);

it('can be recomputed by hand from the model and the values of the factors', () => {
  const score = dealSuccess(situation({ daysSinceLast: 2, meanSentiment: 0.3 }), trainedModel);
  const recency = -0.5 * (Math.log(1 + 2) - Math.log(1 + 10));
  const sentiment = (0.4 * (0.3 - 0.1)) / 0.2;
  const chance = 1 / (1 + Math.exp(-(-0.4 + recency + sentiment)));
  const average = 1 / (1 + Math.exp(0.4));
  const pointsEach = ((chance - average) / (recency + sentiment)) * 100;
  expect(score).toMatchObject({
    value: Number((chance * 100).toFixed(2)),
    baseline: Number((average * 100).toFixed(2)),
  });
  expect(score?.probability).toBeCloseTo(chance, 4);
  const contribution = (name: string) => score?.factors.find((factor) => factor.name === name)?.contribution;
  expect(contribution('recency')).toBeCloseTo(recency * pointsEach, 1);
  expect(contribution('sentiment')).toBeCloseTo(sentiment * pointsEach, 1);
});

it('adds up baseline and contributions to the score exactly, whatever the deal', () => {
  const random = randomNumbers(3);
  for (let round = 0; round < 200; round++) {
    const deal = situation({
      daysSinceLast: random() * 300,
      meanSentiment: random() * 2 - 1,
      last30Days: Math.floor(random() * 40),
      pushes: Math.floor(random() * 5),
      daysOverdue: Math.floor(random() * 200) - 100,
      answerHours: random() < 0.3 ? null : random() * 100,
      objections: Math.floor(random() * 5),
    });
    for (const score of [
      dealSuccess(deal, trainedModel),
      dealSuccess(deal, priorDealModel),
      dealHealth(deal, noPast),
    ]) {
      const sum = (score?.factors ?? []).reduce(
        (points, { contribution }) => points + inHundredths(contribution),
        inHundredths(score?.baseline ?? 0),
      );
      expect(sum).toBe(inHundredths(score?.value ?? -1));
    }
  }
});

it('leaves out unknown features, which lowers the coverage', () => {
  const score = dealSuccess(situation({ meanSentiment: null, analysed: 0 }), trainedModel);
  expect(score?.factors.map(({ name }) => name)).toEqual(['recency']);
  expect(score?.coverage).toBeCloseTo(0.5 / 0.9, 3);
});

it('says that a prior model was not fitted to own deals, and gives no probability', () => {
  const score = dealSuccess(situation(), priorDealModel);
  expect(score?.probability).toBeNull();
  expect(score?.factors.every(({ label }) => label.endsWith('(prior weight, not fitted to own deals)'))).toBe(true);
});

it('gives no prior score to a deal of which only its age is known', () => {
  const silent = situation({
    accountId: null,
    accountDeals: null,
    daysSinceLast: null,
    daysOverdue: null,
    pushes: null,
    analysed: 0,
    meanSentiment: null,
    answerHours: null,
  });
  expect(dealSuccess(silent, priorDealModel)).toBeNull();
  expect(dealHealth(silent, noPast)).toBeNull();
});

const moody = (random: () => number) => situation({ meanSentiment: random() * 2 - 1, daysSinceLast: random() * 60 });

it('learns which features tell won from lost deals, and is calibrated on later ones', () => {
  const all = snapshots(1_500, moody, ({ meanSentiment }) => sigmoid(2 * (meanSentiment ?? 0)));
  const day = 86_400_000;
  const { model, card } = trainDealModel({
    snapshots: all,
    trainedAt: new Date(1_600 * day),
    splitAt: new Date(1_125 * day),
    past: noPast,
    pastAtSplit: noPast,
  });
  const weight = (name: string) => model.features.find((feature) => feature.name === name)?.weight ?? 0;
  expect(weight('sentiment')).toBeGreaterThan(0.9);
  expect(Math.abs(weight('recency'))).toBeLessThan(0.15);
  expect(card.auc).toBeGreaterThan(0.7);
  expect(card.brier).toBeLessThan(card.baseRateBrier - 0.02);
  // Three standard deviations of chance.
  for (const { predicted, actual, count } of card.calibration) {
    expect(Math.abs(predicted - actual)).toBeLessThan(1.5 / Math.sqrt(count));
  }
});

it('predicts the base rate when outcomes are random', () => {
  const { model, card } = trainDealModel({
    snapshots: snapshots(1_000, moody, () => 0.6),
    trainedAt: new Date(1_100 * 86_400_000),
    splitAt: new Date(750 * 86_400_000),
    past: noPast,
    pastAtSplit: noPast,
  });
  expect(card.family).toBe('LINEAR');
  for (const { weight } of model.features) expect(Math.abs(weight)).toBeLessThan(0.1);
});

it('has no confidence in a model that tells won from lost deals no better than chance', () => {
  const score = dealSuccess(situation(), { ...trainedModel, auc: 0.5 });
  if (score === null) throw new Error('there is no score');
  expect(confidenceInModel(score, 0.5)).toBe(0);
  expect(confidenceInModel(score, 0.47)).toBe(0);
  expect(confidenceInModel(score, 0.75)).toBe(0.5);
});

it('gives the same version for the same data, and another for other data', () => {
  const train = (size: number) =>
    trainDealModel({
      snapshots: snapshots(size, moody, () => 0.5),
      trainedAt: new Date(0),
      splitAt: new Date(200 * 86_400_000),
      past: noPast,
      pastAtSplit: noPast,
    }).model.version;
  expect(train(300)).toBe(train(300));
  expect(train(300)).not.toBe(train(310));
});

it('counts only outcomes that were known before a time', () => {
  const closed = (knownAt: number, isWon: boolean) => ({
    dealId: String(knownAt),
    ownerId: 'kim',
    product: null,
    isWon,
    openedAt: 0,
    knownAt,
  });
  const record = recordsBefore([closed(30, true), closed(10, true), closed(20, false)], ({ ownerId }) => ownerId);
  expect(record('kim', 10)).toEqual({ won: 0, lost: 0 });
  expect(record('kim', 25)).toEqual({ won: 1, lost: 1 });
  expect(record('kim', 31)).toEqual({ won: 2, lost: 1 });
  expect(record('lee', 31)).toEqual({ won: 0, lost: 0 });
});

it('looks at a deal at ages, while it was open', () => {
  const day = 86_400_000;
  const deal = { dealId: '1', ownerId: null, product: null, isWon: true, openedAt: 0, knownAt: 65 * day };
  expect(snapshotTimes(deal).map((time) => time / day)).toEqual([1, 7, 30, 60]);
});

it('measures predictions against outcomes', () => {
  const judged = [
    { probability: 0.9, outcome: 1, weight: 1 },
    { probability: 0.6, outcome: 0, weight: 1 },
    { probability: 0.4, outcome: 1, weight: 1 },
    { probability: 0.1, outcome: 0, weight: 1 },
  ] as const;
  const { auc, brier, baseRateBrier } = evaluate(judged, 0.5);
  expect(auc).toBe(0.75);
  expect(brier).toBeCloseTo((0.01 + 0.36 + 0.36 + 0.01) / 4);
  expect(baseRateBrier).toBe(0.25);
  expect(evaluate([{ probability: 0.9, outcome: 1, weight: 1 }], 0.5).auc).toBeNull();
});
