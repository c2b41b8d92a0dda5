import { type Calibration, calibrationOf, hasBothOutcomes, lossesOf, type Predicted } from './calibration.ts';
import type { Family } from './common/chance-model.ts';
import type { InputFeature, Row } from './common/row.ts';
import { logOddsOf } from './log-odds.ts';

/** How the best setting of a family did on outcomes that are later than those it learned from. */
export interface CrossValidated<Setting> {
  readonly setting: Setting;
  readonly calibration: Calibration;
  readonly predicted: readonly Predicted[];
  /** Log loss of each prediction, times its weight. */
  readonly losses: readonly number[];
}

const blocks = 5;

/** Predicts each block of time from the blocks before it, and returns the setting whose calibrated predictions err least. */
export function crossValidate<Setting>(
  { settings, learn }: Family<Setting>,
  rows: readonly Row[],
  features: readonly InputFeature[],
): CrossValidated<Setting> {
  const predicted = settings.map((): Predicted[] => []);
  for (const { before, block } of foldsOf(rows)) {
    for (const [place, model] of learn(before, features, settings).entries()) {
      const logOdds = logOddsOf(model, features);
      for (const row of block) {
        const { subject, outcome, weight } = row;
        predicted[place]?.push({ subject, logOdds: logOdds(row), outcome, weight });
      }
    }
  }
  const tried = settings.map((setting, place) => {
    const own = predicted[place] ?? [];
    const calibration = calibrationOf(own);
    return { setting, calibration, predicted: own, losses: lossesOf(own, calibration) };
  });
  return tried.reduce((best, each) => (sumOf(each.losses) < sumOf(best.losses) ? each : best));
}

function foldsOf(rows: readonly Row[]): { before: Row[]; block: Row[] }[] {
  const sorted = rows.toSorted((a, b) => a.knownAt - b.knownAt);
  const size = Math.ceil(sorted.length / blocks);
  return Array.from({ length: blocks - 1 }, (_, index) => {
    const begin = sorted[(index + 1) * size]?.knownAt ?? Number.POSITIVE_INFINITY;
    const end = sorted[(index + 2) * size]?.knownAt ?? Number.POSITIVE_INFINITY;
    return {
      before: sorted.filter(({ knownAt }) => knownAt < begin),
      block: sorted.filter(({ knownAt }) => knownAt >= begin && knownAt < end),
    };
  }).filter(({ before, block }) => block.length > 0 && hasBothOutcomes(before));
}

/** Mean log loss of predictions; null without any. */
export function logLossOf({ predicted, losses }: CrossValidated<unknown>): number | null {
  const total = predicted.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : sumOf(losses) / total;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Standard errors by which the loss must be lower: chance alone does it once in 44 times. */
const certain = 2;

/**
 * True if a family errs clearly less than another one on the same rows: by more than two standard errors of the difference.
 * Rows of one subject are alike, so the differences of subjects are compared.
 */
export function isClearlyBetter(family: CrossValidated<unknown>, other: CrossValidated<unknown>): boolean {
  const gains = new Map<string, number>();
  for (const [place, { subject }] of family.predicted.entries()) {
    const gain = (other.losses[place] ?? 0) - (family.losses[place] ?? 0);
    gains.set(subject, (gains.get(subject) ?? 0) + gain);
  }
  const each = [...gains.values()];
  const sum = sumOf(each);
  const mean = sum / each.length;
  return sum > certain * Math.sqrt(sumOf(each.map((gain) => (gain - mean) ** 2)));
}
