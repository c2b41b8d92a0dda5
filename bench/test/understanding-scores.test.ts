import { expect, it } from 'vitest';
import { calibrationError, calibrationErrorByChance, type Found } from '../src/understanding/scores.ts';

const found = (count: number, confidence: number, isRight = (_: number): boolean => true): Found[] =>
  Array.from({ length: count }, (_, index) => [confidence, isRight(index), 1]);

it('finds no error where the share of right ones is the confidence', () => {
  expect(calibrationError(found(10, 0.75, (index) => index % 4 !== 0).slice(0, 8))).toBe(0);
});

it('measures how far the confidence is from the share of right ones', () => {
  expect(calibrationError([...found(5, 0.9), ...found(5, 0.4, () => false)])).toBeCloseTo((0.1 + 0.4) / 2);
});

it('tells the error of perfect confidences, which is the smaller the more there are', () => {
  expect(calibrationErrorByChance(found(20, 0.5))).toBeGreaterThan(0.07);
  expect(calibrationErrorByChance(found(2_000, 0.5))).toBeLessThan(0.02);
  expect(calibrationErrorByChance(found(20, 1))).toBe(0);
});
