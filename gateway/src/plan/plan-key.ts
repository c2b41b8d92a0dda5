import type { JsonObject } from '../common/json.ts';

const numbers = new WeakMap<object, number>();
let last = 0;

/** Equal for executions that differ in nothing but who asks and what the subgraphs answer. */
export function planKey(plan: object, variables: JsonObject): string {
  const known = numbers.get(plan);
  if (known === undefined) numbers.set(plan, ++last);
  return `${known ?? last} ${JSON.stringify(variables)}`;
}
