import { expect, it } from 'vitest';
import { paceOf } from '../src/metrics/pace.ts';

it('tries a piece that fails again in smaller ones, and gives up at the smallest', async () => {
  const sizes: number[] = [];
  const drain = (left: number, largest: number) =>
    paceOf({ seconds: 1e9, first: 20, largest: 40 }).drain(async (size) => {
      sizes.push(size);
      if (size > largest) throw new Error('took too long');
      const done = Math.min(size, left);
      left -= done;
      return done;
    });
  expect(await drain(12, 5)).toBe(12);
  expect(sizes).toEqual([20, 5, 10, 2, 4, 8, 2]);
  await expect(drain(1, 0)).rejects.toThrow('took too long');
});
