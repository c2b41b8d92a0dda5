import type { CalibrationPoint, Evaluation } from '../../entities/intelligence-model.ts';

/** A prediction with what happened, and how much it counts. */
export interface Judged {
  readonly probability: number;
  readonly outcome: 0 | 1;
  readonly weight: number;
}

const bins = 10;

/** Measures predictions against outcomes. `baseRate` is the share of positive outcomes that was known before them. */
export function evaluate(judged: readonly Judged[], baseRate: number): Evaluation {
  return {
    auc: areaUnderCurve(judged),
    brier: brier(judged, ({ probability }) => probability),
    baseRateBrier: brier(judged, () => baseRate),
    calibration: calibrationOf(judged),
  };
}

const total = (judged: readonly Judged[]): number => judged.reduce((sum, { weight }) => sum + weight, 0);

function brier(judged: readonly Judged[], predict: (each: Judged) => number): number {
  const sum = judged.reduce((error, each) => error + each.weight * (predict(each) - each.outcome) ** 2, 0);
  return judged.length === 0 ? 0 : sum / total(judged);
}

/** Returns null unless both outcomes occur. Equal probabilities count half. */
function areaUnderCurve(judged: readonly Judged[]): number | null {
  const positive = total(judged.filter(({ outcome }) => outcome === 1));
  const negative = total(judged) - positive;
  if (positive === 0 || negative === 0) return null;
  const groups = Map.groupBy(judged, ({ probability }) => probability);
  let below = 0;
  let area = 0;
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    const wins = total(group.filter(({ outcome }) => outcome === 1));
    const losses = total(group) - wins;
    area += wins * (below + losses / 2);
    below += losses;
  }
  return area / (positive * negative);
}

/** Ten groups of about equal size, from the lowest probabilities to the highest. Equal ones stay together. */
function calibrationOf(judged: readonly Judged[]): CalibrationPoint[] {
  const size = judged.length / bins;
  const groups: Judged[][] = [];
  for (const [, same] of [...Map.groupBy(judged, ({ probability }) => probability)].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last === undefined || last.length >= size) groups.push([...same]);
    else for (const each of same) last.push(each);
  }
  return groups.map((group) => {
    const count = total(group);
    const mean = (of: (each: Judged) => number) => group.reduce((sum, each) => sum + each.weight * of(each), 0) / count;
    return { predicted: mean(({ probability }) => probability), actual: mean(({ outcome }) => outcome), count };
  });
}
