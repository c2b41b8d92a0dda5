export interface Scores {
  readonly positives: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares what is so with what was found. Precision is 0 when nothing was found. */
export function scoresOf(pairs: readonly (readonly [wanted: boolean, found: boolean])[]): Scores {
  const positives = pairs.filter(([wanted]) => wanted).length;
  const found = pairs.filter(([, isFound]) => isFound).length;
  const right = pairs.filter(([wanted, isFound]) => wanted && isFound).length;
  return {
    positives,
    found,
    precision: found === 0 ? 0 : right / found,
    recall: positives === 0 ? 0 : right / positives,
    f1: positives + found === 0 ? 0 : (2 * right) / (positives + found),
  };
}

const bins = 10;

/** Mean distance of confidence and share of right ones over ten bins of confidence, weighted by their sizes. */
export function calibrationError(judged: readonly (readonly [confidence: number, isRight: boolean])[]): number {
  const groups = Map.groupBy(judged, ([confidence]) => Math.min(bins - 1, Math.floor(confidence * bins)));
  const distances = [...groups.values()].map((group) => {
    const confidence = group.reduce((sum, [each]) => sum + each, 0);
    return Math.abs(confidence - group.filter(([, isRight]) => isRight).length);
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / judged.length;
}
