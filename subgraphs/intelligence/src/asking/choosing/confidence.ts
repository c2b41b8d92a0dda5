import { isDecisive } from '../text/decisive-words.ts';
import { isNegation } from '../text/negation.ts';
import { isOfQuestions } from '../text/spelling.ts';
import type { RatedPlan } from './rate-plans.ts';

/** Below it a question is declined. Chosen on the tuning half of `pnpm bench ask`. */
const leastCoverage = 0.85;

/** True if the plan uses so much of the question that it can be trusted. It must not ignore a word such as "not", "average" or "colleagues". */
export const isUnderstood = ({ coverage, unused, ignored }: RatedPlan): boolean =>
  coverage >= leastCoverage &&
  ignored.length === 0 &&
  !unused.some((word) => isNegation(word) || isDecisive(word) || isOfQuestions(word));

/** How much of the question the answer uses, how well its names match, and how alike it is to the examples. No probability. */
export function confidenceOf({ coverage, likeness, plan }: RatedPlan): number {
  const names = plan.names.map(({ chosen }) => chosen.likeness);
  return coverage * Math.min(1, ...names) * (0.85 + 0.15 * likeness);
}
