import { randomNumbers } from '../common/random.ts';

export interface Scores {
  /** Counts of texts. */
  readonly positives: number;
  readonly found: number;
  /** Shares of the texts' weights. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Pair = readonly [wanted: boolean, found: boolean, weight: number];

/** Compares what is so with what was found. Precision is 0 when nothing was found. */
export function scoresOf(pairs: readonly Pair[]): Scores {
  const wanted = pairs.filter(([isWanted]) => isWanted);
  const found = pairs.filter(([, isFound]) => isFound);
  const [positives, finds] = [weightOf(wanted), weightOf(found)];
  const right = weightOf(found.filter(([isWanted]) => isWanted));
  return {
    positives: wanted.length,
    found: found.length,
    precision: finds === 0 ? 0 : right / finds,
    recall: positives === 0 ? 0 : right / positives,
    f1: positives + finds === 0 ? 0 : (2 * right) / (positives + finds),
  };
}

const weightOf = (pairs: readonly Pair[]): number => pairs.reduce((sum, [, , weight]) => sum + weight, 0);

const bins = 10;

/** Something that was found, with its confidence and how much it counts. */
export type Found = readonly [confidence: number, isRight: boolean, weight: number];

/** Mean distance of confidence and share of right ones over ten bins of confidence, weighted by their sizes. */
export function calibrationError(judged: readonly Found[]): number {
  const groups = Map.groupBy(judged, ([confidence]) => Math.min(bins - 1, Math.floor(confidence * bins)));
  const distances = [...groups.values()].map((group) =>
    Math.abs(group.reduce((sum, [confidence, isRight, weight]) => sum + weight * (confidence - Number(isRight)), 0)),
  );
  const total = judged.reduce((sum, [, , weight]) => sum + weight, 0);
  return distances.reduce((sum, distance) => sum + distance, 0) / total;
}

const draws = 1_000;

/**
 * The error that perfect confidences would have: its mean over draws in which each thing is right with the probability of its
 * confidence. It is above 0, because the share of right ones among a few is not their probability.
 */
export function calibrationErrorByChance(judged: readonly Found[]): number {
  const { uniform } = randomNumbers(1);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    sum += calibrationError(judged.map(([confidence, , weight]) => [confidence, uniform() < confidence, weight]));
  }
  return sum / draws;
}
