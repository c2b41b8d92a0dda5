import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(modules);
  await loadSample(graph);
}, 240_000);
afterAll(() => graph.close());

interface Factor {
  readonly name: string;
  readonly weight: number;
  readonly fullWeight: number;
  readonly value: number;
  readonly points: number;
  readonly zeroAt: number;
  readonly hundredAt: number;
  readonly contribution: number;
}

interface Score {
  readonly kind: string;
  readonly value: number;
  readonly baseline: number;
  readonly coverage: number;
  readonly confidence: number | null;
  readonly interactions: number | null;
  readonly enoughInteractions: number | null;
  readonly model: string;
  readonly modelVersion: string;
  readonly factors: readonly Factor[];
}

interface Card {
  readonly intercept: number;
  readonly features: readonly {
    readonly name: string;
    readonly scale: 'PLAIN' | 'LOG' | 'LOG_RATIO';
    readonly mean: number;
    readonly deviation: number;
    readonly weight: number;
  }[];
}

const score = `{ kind value baseline coverage confidence interactions enoughInteractions model modelVersion
  factors { name weight fullWeight value points zeroAt hundredAt contribution } }`;

const kindsOf = {
  accounts: ['health', 'engagement', 'satisfaction', 'churnRisk', 'expansion'],
  contacts: ['engagement', 'satisfaction', 'churnRisk', 'leadScore'],
  deals: ['health', 'successProbability'],
};

async function ask<T>(document: string): Promise<T> {
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  return data as T;
}

/** All scores of the sample, by the name of their field. */
async function allScores(): Promise<(Score & { field: string })[]> {
  const found: (Score & { field: string })[] = [];
  for (const [list, fields] of Object.entries(kindsOf)) {
    for (const field of fields) {
      const answer = await ask<Record<string, { nodes: Record<string, Score | null>[] }>>(
        `{ ${list}(first: 100) { nodes { ${field} ${score} } } }`,
      );
      for (const node of answer[list]?.nodes ?? []) {
        const each = node[field];
        if (each) found.push({ ...each, field: `${list}.${field}` });
      }
    }
  }
  return found;
}

const hundredths = (points: number): number => Math.round(points * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));
const scaled = { PLAIN: (x: number) => x, LOG: Math.log1p, LOG_RATIO: Math.log };

it('shows every number from which the scores of the sample follow', async () => {
  const scores = await allScores();
  const { intelligenceModels } = await ask<{
    intelligenceModels: { name: string; version: string; card: Card | null }[];
  }>(`{ intelligenceModels { name version card { intercept features { name scale mean deviation weight } } } }`);
  const fields = Object.entries(kindsOf).flatMap(([list, names]) => names.map((name) => `${list}.${name}`));
  expect(new Set(scores.map(({ field }) => field))).toEqual(new Set(fields));

  for (const each of scores) {
    const { factors } = each;
    expect(hundredths(each.value)).toBe(
      hundredths(each.baseline) + sum(factors.map(({ contribution }) => hundredths(contribution))),
    );
    expect(sum(factors.map(({ weight }) => weight))).toBeCloseTo(1, 8);
    expect(sum(factors.map(({ fullWeight }) => fullWeight))).toBeCloseTo(each.coverage, 8);
    if (each.field === 'deals.successProbability') {
      const model = intelligenceModels.find(
        ({ name, version }) => name === each.model && version === each.modelVersion,
      );
      recomputeChance(each, model?.card ?? null);
    } else {
      recomputeByRules(each);
    }
  }
});

function recomputeByRules({ factors, coverage, confidence, interactions, enoughInteractions, baseline }: Score): void {
  expect(baseline).toBe(50);
  for (const { weight, fullWeight, value, points, zeroAt, hundredAt, contribution } of factors) {
    expect(points).toBeCloseTo(within(0, 100, ((value - zeroAt) / (hundredAt - zeroAt)) * 100), 4);
    expect(Math.abs(weight - fullWeight / coverage)).toBeLessThan(0.0002);
    expect(Math.abs(contribution - weight * (points - 50))).toBeLessThan(0.0051);
  }
  const known = within(0, 1, (interactions ?? 0) / (enoughInteractions ?? 0));
  expect(Math.abs((confidence ?? 0) - coverage * known)).toBeLessThan(0.0051);
}

function recomputeChance({ factors, value, baseline, confidence }: Score, card: Card | null): void {
  const chance = (logOdds: number) => 100 / (1 + Math.exp(-logOdds));
  const intercept = card?.intercept ?? Number.NaN;
  const shares = factors.map((factor) => {
    const feature = card?.features.find(({ name }) => name === factor.name);
    if (feature === undefined) throw new Error(`the card has no ${factor.name}`);
    const { scale, mean, deviation, weight } = feature;
    return weight * within(-3, 3, (scaled[scale](factor.value) - mean) / deviation);
  });
  expect(baseline).toBeCloseTo(chance(intercept), 2);
  expect(value).toBeCloseTo(chance(intercept + sum(shares)), 2);
  const pointsEach = (chance(intercept + sum(shares)) - chance(intercept)) / sum(shares);
  for (const [place, { contribution }] of factors.entries()) {
    expect(Math.abs(contribution - (shares[place] ?? 0) * pointsEach)).toBeLessThan(0.0101);
  }
  expect(confidence).toBeNull();
}
