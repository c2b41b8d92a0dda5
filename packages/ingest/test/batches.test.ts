import { batches } from '@sophia/ingest';
import { expect, it } from 'vitest';

it.each([
  [[], []],
  [
    [1, 2, 3, 4],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
])('splits %j into pairs', async (items, expected) => {
  const groups: number[][] = [];
  for await (const group of batches(items, 2)) groups.push(group);
  expect(groups).toEqual(expected);
});
