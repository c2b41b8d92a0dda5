import type { JsonObject } from '../json.ts';
import type { FetchNode } from '../plan/plan.ts';

const prefixes = new WeakMap<FetchNode, string>();

/** The JSON text of a fetch's request. The part that never changes is built once for each planned fetch. */
export function requestBody(fetch: FetchNode, variables: JsonObject, representations?: readonly string[]): string {
  const members = representations ? [`"representations":[${representations.join(',')}]`] : [];
  for (const name of fetch.variables) {
    const value = variables[name];
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return `${prefixOf(fetch)}{${members.join(',')}}}`;
}

function prefixOf(fetch: FetchNode): string {
  const known = prefixes.get(fetch);
  if (known !== undefined) return known;
  const { operation: query, operationName } = fetch;
  const prefix = `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":`;
  prefixes.set(fetch, prefix);
  return prefix;
}

/** The variables of a fetch that is not sent as HTTP. */
export function requestVariables(fetch: FetchNode, variables: JsonObject): JsonObject {
  return Object.fromEntries(
    fetch.variables.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
