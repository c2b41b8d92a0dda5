import type { Intent, Plan } from '../intents/common/intent.ts';
import { contentWords, type Reading, unexplained } from '../reading/reading.ts';

/** A way to understand a question. */
export interface RatedPlan {
  readonly intent: Intent;
  readonly plan: Plan;
  /** Share of the words with a meaning that the plan uses, 0 to 1. */
  readonly coverage: number;
  /** Words that it does not use. */
  readonly unused: readonly string[];
  /** Likeness of the question to those of the intent, 0 to 1. */
  readonly likeness: number;
}

/** Rates the plans of all intents, the best first. */
export function ratePlans(
  reading: Reading,
  intents: readonly Intent[],
  likenessTo: (intent: Intent) => number,
): RatedPlan[] {
  const content = contentWords(reading).length;
  return intents
    .flatMap((intent) =>
      intent.read(reading).map((plan): RatedPlan => {
        const unused = unexplained(reading, plan.explains);
        const coverage = content === 0 ? 0 : 1 - unused.length / content;
        return { intent, plan, coverage, unused, likeness: likenessTo(intent) };
      }),
    )
    .toSorted((one, other) => scoreOf(other) - scoreOf(one));
}

/** Likeness decides between plans that use the question about equally well. */
const scoreOf = ({ coverage, likeness }: RatedPlan): number => coverage + likeness / 4;
