import { randomNumbers } from '@sophia/testing/random';
import { expect, it } from 'vitest';
import { judge, type Series } from '../src/trends/rises.ts';

const active = new Array<number>(30).fill(40);

/** Weeks in which each of 40 accounts names a subject with this chance. */
const series = (name: string, random: () => number, chanceIn: (week: number) => number): Series => ({
  name,
  weeks: active.map(
    (accounts, week) => Array.from({ length: accounts }).filter(() => random() < chanceIn(week)).length,
  ),
});

it('takes at most a few subjects that do not change for trends', () => {
  const random = randomNumbers(11);
  const steady = Array.from({ length: 300 }, (_, n) => series(`${n}`, random, () => 0.02 + 0.3 * (n / 300)));
  const judged = judge(steady, active, 4);
  expect(judged.length).toBeGreaterThan(250);
  expect(judged.filter(({ chance }) => chance < 0.05).length / judged.length).toBeLessThan(0.08);
  expect(judged.filter(({ falseShare }) => falseShare <= 0.05).length).toBeLessThanOrEqual(2);
});

it('takes a bursty subject for no trend because one more burst came', () => {
  const bursts = active.map((_, week) => (week % 5 === 4 ? 20 : 0));
  expect(judge([{ name: 'bursts', weeks: bursts }], active, 4)[0]?.chance).toBeGreaterThan(0.05);
});

it('finds subjects that double or halve among many that do not, and expects more where more accounts talk', () => {
  const random = randomNumbers(12);
  const steady = Array.from({ length: 100 }, (_, n) => series(`${n}`, random, () => 0.15));
  const found = judge(
    [
      ...steady,
      series('doubles', random, (week) => (week < 26 ? 0.15 : 0.45)),
      series('stops', random, (week) => (week < 26 ? 0.3 : 0.05)),
    ],
    active,
    4,
  ).filter(({ falseShare }) => falseShare <= 0.05);
  expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['doubles', 'stops']));
  expect(found.length).toBeLessThan(6);
  const growing = active.map((n, week) => (week < 26 ? n : 2 * n));
  const inStep = growing.map((n) => n / 10);
  expect(judge([{ name: 'in step', weeks: inStep }], growing, 4)).toMatchObject([
    { count: 32, expected: 32, chance: 1 },
  ]);
});

it('judges no subject of which it knows too little', () => {
  expect(judge([{ name: 'rare', weeks: active.map((_, week) => (week === 29 ? 3 : 0)) }], active, 4)).toEqual([]);
});
