import { randomNumbers } from '@sophia/testing/random';
import { expect, it } from 'vitest';
import type { Tree, TreeNode, TreeSplit } from '../../src/entities/intelligence-model.ts';
import { dealSuccess } from '../../src/scoring/deal-success/deal-model.ts';
import { type DealSituation, noPast } from '../../src/scoring/deal-success/deal-situation.ts';
import { dealFeatures, featureNamed } from '../../src/scoring/deal-success/features.ts';
import { type TrainedDealModel, trainDealModel } from '../../src/scoring/deal-success/train.ts';
import { sigmoid } from '../../src/scoring/models/common/chance-model.ts';
import { scaled } from '../../src/scoring/models/common/standardised.ts';
import { attributions } from '../../src/scoring/models/trees/attributions.ts';
import { situation, snapshots } from '../support/deals.ts';

const names = dealFeatures.map(({ name }) => name);

/** A tree of up to three levels with random questions, leaves and numbers of rows. */
function randomTree(random: () => number): Tree {
  const nodes: TreeNode[] = [];
  const grow = (levels: number, count: number): number => {
    const place = nodes.length;
    nodes.push({ logOdds: random() * 2 - 1, count });
    if (levels === 0 || random() < 0.2) return place;
    const left = count * (0.1 + 0.8 * random());
    nodes[place] = {
      feature: names[Math.floor(random() * names.length)] ?? '',
      threshold: random() * 4 - 1,
      unknownGoesLeft: random() < 0.5,
      left: grow(levels - 1, left),
      right: grow(levels - 1, count - left),
      count,
    };
    return place;
  };
  grow(3, 100);
  return nodes;
}

/** Mean of a tree where only some features are known: elsewhere a subject goes both ways, as the rows did. */
function meanOf(tree: Tree, isLeft: (split: TreeSplit) => boolean, isKnown: (name: string) => boolean): number {
  const below = (place: number): number => {
    const node = tree[place];
    if (node === undefined) throw new Error(`there is no node ${place}`);
    if ('logOdds' in node) return node.logOdds;
    if (isKnown(node.feature)) return below(isLeft(node) ? node.left : node.right);
    const share = (tree[node.left]?.count ?? 0) / node.count;
    return share * below(node.left) + (1 - share) * below(node.right);
  };
  return below(0);
}

/** Mean gain of getting to know a feature over all orders of the features of a tree: the Shapley value by its definition. */
function meanGain(tree: Tree, isLeft: (split: TreeSplit) => boolean, feature: string): number {
  const asked = [...new Set(tree.flatMap((node) => ('logOdds' in node ? [] : [node.feature])))];
  const orders = ordersOf(asked);
  const gains = orders.map((order) => {
    const before = new Set(order.slice(0, order.indexOf(feature)));
    const value = (known: ReadonlySet<string>) => meanOf(tree, isLeft, (name) => known.has(name));
    return value(new Set([...before, feature])) - value(before);
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / orders.length;
}

const ordersOf = (items: readonly string[]): string[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((order) => [item, ...order]));

it('shares the log odds of random trees among features by their Shapley values, which add up exactly', () => {
  const random = randomNumbers(5);
  for (let round = 0; round < 60; round++) {
    const tree = randomTree(random);
    const ways = new Map(tree.flatMap((node) => ('logOdds' in node ? [] : [[node, random() < 0.5] as const])));
    const isLeft = (split: TreeSplit): boolean => ways.get(split) === true;
    const { mean, shares } = attributions([tree], isLeft);
    const sum = [...shares.values()].reduce((total, share) => total + share, mean);
    expect(mean).toBeCloseTo(
      meanOf(tree, isLeft, () => false),
      10,
    );
    expect(sum).toBeCloseTo(
      meanOf(tree, isLeft, () => true),
      10,
    );
  }
  for (let round = 0; round < 20; round++) {
    const tree = randomTree(random);
    // A subject has one value of a feature, so several questions about it have one answer each.
    const values = new Map(names.map((name) => [name, random() * 4 - 1]));
    const isLeft = ({ feature, threshold }: TreeSplit): boolean => (values.get(feature) ?? 0) <= threshold;
    for (const [name, share] of attributions([tree], isLeft).shares) {
      expect(share).toBeCloseTo(meanGain(tree, isLeft, name), 10);
    }
  }
});

const inHundredths = (points: number): number => Math.round(points * 100);

/** A deal of which some things are not known. */
const randomDeal = (random: () => number): DealSituation =>
  situation({
    daysOpen: random() < 0.3 ? null : random() * 300,
    daysSinceLast: random() * 100,
    last30Days: Math.floor(random() * 30),
    meanSentiment: random() * 2 - 1,
    analysed: Math.floor(random() * 8),
    answerHours: random() < 0.3 ? null : random() * 100,
    callMinutes: random() < 0.3 ? null : random() * 60,
    internalTalks: Math.floor(random() * 9),
    pushes: Math.floor(random() * 4),
  });

it('adds up baseline and contributions of random trees to the score exactly, with those of unknown measures', () => {
  const random = randomNumbers(6);
  let unknown = 0;
  for (let round = 0; round < 40; round++) {
    const trees = Array.from({ length: 5 }, () => randomTree(random));
    const intercept = random() * 2 - 1;
    const features = names.map((name) => ({ name, mean: 0, deviation: 1, weight: 0.1 }));
    const model = { name: 'deal-success', version: '1', isPrior: false, auc: 0.7, past: noPast };
    const deal = randomDeal(random);
    const score = dealSuccess(deal, { ...model, intercept, features, trees });
    const value = (name: string): number | null => {
      const feature = featureNamed(name);
      const measure = feature?.measure(deal, noPast) ?? null;
      return feature === undefined || measure === null ? null : scaled(feature.scale, Number(measure.toFixed(4)));
    };
    const isLeft = ({ feature, threshold, unknownGoesLeft }: TreeSplit): boolean =>
      (value(feature) ?? (unknownGoesLeft ? -Infinity : Infinity)) <= threshold;
    const logOdds = trees.reduce((sum, tree) => sum + meanOf(tree, isLeft, () => true), intercept);
    expect(score?.value).toBeCloseTo(100 * sigmoid(logOdds), 1);
    expect(score?.probability).toBeCloseTo(sigmoid(logOdds), 4);
    const sum = (score?.factors ?? []).reduce(
      (points, { contribution }) => points + inHundredths(contribution),
      inHundredths(score?.baseline ?? 0),
    );
    expect(sum).toBe(inHundredths(score?.value ?? -1));
    const known = score?.factors.filter((factor) => factor.value !== null) ?? [];
    expect(known.reduce((total, { fullWeight }) => total + (fullWeight ?? 0), 0)).toBeCloseTo(score?.coverage ?? 0, 8);
    for (const factor of score?.factors ?? []) {
      if (factor.value !== null) continue;
      unknown++;
      expect(factor).toMatchObject({ weight: 0, label: expect.stringMatching(/^Not known: /u) });
    }
  }
  expect(unknown).toBeGreaterThan(20);
});

const day = 86_400_000;

const trainOn = (
  size: number,
  make: (random: () => number) => DealSituation,
  chance: (deal: DealSituation) => number,
): TrainedDealModel =>
  trainDealModel({
    snapshots: snapshots(size, make, chance),
    trainedAt: new Date((size + 100) * day),
    splitAt: new Date(size * 0.75 * day),
    past: noPast,
    pastAtSplit: noPast,
  });

/** Deals that are won if people talk neither too little nor too much, and if nobody waits for answers. */
const isCourted = ({ last30Days, answerHours }: DealSituation): number =>
  answerHours === null ? 0.9 : last30Days > 6 && last30Days < 14 ? 0.8 : 0.2;

it('uses trees where they predict clearly better, with what is unknown, and calibrated', () => {
  const { model, card } = trainOn(800, randomDeal, isCourted);
  expect(card.family).toBe('TREES');
  const [linear, trees, prior] = ['LINEAR', 'TREES', 'PRIOR'].map((name) =>
    card.compared?.find(({ family }) => family === name),
  );
  expect(trees).toMatchObject({ isUsed: true, auc: card.auc, brier: card.brier });
  expect(trees?.logLoss).toBeLessThan((linear?.logLoss ?? 0) - 0.05);
  expect(trees?.auc).toBeGreaterThan((linear?.auc ?? 1) + 0.05);
  expect(prior).toMatchObject({ isUsed: false, logLoss: null });
  expect(card.brier).toBeLessThan(card.baseRateBrier - 0.04);
  for (const { predicted, actual, count } of card.calibration) {
    expect(Math.abs(predicted - actual)).toBeLessThan(1.5 / Math.sqrt(count));
  }
  const busy = dealSuccess(situation({ last30Days: 10 }), model);
  const waiting = dealSuccess(situation({ last30Days: 25, answerHours: null }), model);
  expect(busy?.factors[0]).toMatchObject({ name: 'cadence', value: 10 });
  expect(waiting?.factors[0]).toMatchObject({
    name: 'answer_time',
    value: null,
    label: 'Not known: median hours that they waited for our answers in the last 90 days',
  });
  expect(trainOn(250, randomDeal, isCourted)).toEqual(trainOn(250, randomDeal, isCourted));
});

it('keeps the simpler logistic regression where trees are hardly better', () => {
  const { card } = trainOn(800, randomDeal, ({ meanSentiment }) => sigmoid(2 * (meanSentiment ?? 0)));
  expect(card).toMatchObject({ family: 'LINEAR', trees: undefined });
});

it('never lowers the chance for more of what can only be good, whatever chance made of the rows', () => {
  const { model } = trainOn(800, randomDeal, (deal) => Math.min(1, isCourted(deal) + 0.1 * (deal.meanSentiment ?? 0)));
  expect(model.trees?.flat().some((node) => 'feature' in node && node.feature === 'sentiment')).toBe(true);
  const random = randomNumbers(8);
  for (let round = 0; round < 20; round++) {
    const deal = { ...randomDeal(random), analysed: 5 };
    const chances = Array.from(
      { length: 21 },
      (_, step) => dealSuccess({ ...deal, meanSentiment: step / 10 - 1 }, model)?.probability ?? 0,
    );
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  }
});
