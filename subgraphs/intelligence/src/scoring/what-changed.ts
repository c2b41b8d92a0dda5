import type { Factor } from '../entities/score.ts';
import { rounded } from './common/rounded.ts';

/** What a score is made of. */
interface Parts {
  readonly baseline: number;
  readonly factors: readonly Factor[];
}

/** What one factor, or the baseline, did to a score. */
export interface Change {
  readonly name: string;
  readonly label: string;
  /** Points before and now; null if the factor was not known. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number;
}

/** Compares two scores of a subject, factor by factor, strongest change first. The changes add up to the difference. */
export function whatChanged(before: Parts, after: Parts): Change[] {
  const earlier = new Map(before.factors.map((factor) => [factor.name, factor]));
  const now = new Map(after.factors.map((factor) => [factor.name, factor]));
  const names = new Set([...now.keys(), ...earlier.keys()]);
  const ofFactors = [...names].map((name) =>
    changeOf(
      name,
      now.get(name)?.label ?? earlier.get(name)?.label ?? name,
      earlier.get(name)?.contribution ?? null,
      now.get(name)?.contribution ?? null,
    ),
  );
  return [changeOf('baseline', 'Points before any factor', before.baseline, after.baseline), ...ofFactors]
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

const changeOf = (name: string, label: string, before: number | null, after: number | null): Change => ({
  name,
  label,
  before,
  after,
  change: rounded((after ?? 0) - (before ?? 0), 2),
});
