import type { JsonObject } from '../common/json.ts';

const numbers = new WeakMap<object, number>();
let last = 0;

/** Returns the same key for executions that differ only in the client and the subgraphs' answers. */
export function planKey(plan: object, variables: JsonObject): string {
  const known = numbers.get(plan);
  if (known === undefined) numbers.set(plan, ++last);
  return `${known ?? last} ${JSON.stringify(variables)}`;
}
