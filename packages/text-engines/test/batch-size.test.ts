import { expect, it } from 'vitest';
import { createBatchSize } from '../src/batching/batch-size.ts';

it('makes batches shorter for a slow server, and longer again when it is fast', () => {
  const size = createBatchSize(300);
  expect(size.atMost(64)).toBe(64);
  size.took(64, 1_200);
  expect(size.atMost(64)).toBe(16);
  size.took(16, 300);
  expect(size.atMost(64)).toBe(16);
  size.took(16, 100);
  expect(size.atMost(64)).toBe(32);
  size.took(3, 10);
  expect(size.atMost(64)).toBe(32);
  size.took(32, 20);
  size.took(64, 20);
  expect(size.atMost(64)).toBe(64);
});

it('makes full batches as long as the time allows', () => {
  const size = createBatchSize(300);
  size.took(64, 1_200);
  size.took(16, 200);
  expect(size.atMost(64)).toBe(24);
  size.took(24, 240);
  expect(size.atMost(64)).toBe(30);
});

/** Sends batches of the chosen size to a server, and returns their sizes. */
function sizesFor(msOf: (texts: number) => number, first: readonly number[]): number[] {
  const size = createBatchSize(300);
  for (const texts of first) size.took(texts, msOf(texts));
  return Array.from({ length: 30 }, () => {
    const texts = size.atMost(64);
    size.took(texts, msOf(texts));
    return texts;
  });
}

it.each([[[]], [[1]], [[2, 2]], [[64, 3]], [[64, 1, 1]]])(
  'keeps long batches where every call takes long, after batches of %j',
  (first) => {
    const sizes = sizesFor((texts) => 350 + texts, first);
    expect(Math.min(...sizes.slice(10))).toBeGreaterThan(40);
  },
);

it('settles at batches that take the time where each text takes its share', () => {
  const sizes = sizesFor((texts) => 20 * texts, []);
  expect(new Set(sizes.slice(1))).toEqual(new Set([15]));
});

it('sends single texts to a server that takes long for each', () => {
  const size = createBatchSize(300);
  size.took(8, 60_000);
  expect(size.atMost(64)).toBe(1);
  size.took(1, 7_500);
  expect(size.atMost(64)).toBe(1);
});
