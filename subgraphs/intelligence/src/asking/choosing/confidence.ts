import { isNegation } from '../text/negation.ts';
import type { RatedPlan } from './rate-plans.ts';

/** Below it a question is declined. Chosen on the tuning half of `pnpm bench ask`. */
const leastCoverage = 0.85;

/** True if the plan uses so much of the question that it can be trusted. It must not ignore a "not". */
export const isUnderstood = ({ coverage, unused }: RatedPlan): boolean =>
  coverage >= leastCoverage && !unused.some(isNegation);

/** How likely the answer is to be right. */
export function confidenceOf({ coverage, likeness, plan }: RatedPlan): number {
  const names = plan.names.map(({ chosen }) => chosen.likeness);
  return coverage * Math.min(1, ...names) * (0.85 + 0.15 * likeness);
}
