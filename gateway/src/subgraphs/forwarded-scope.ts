import type { ClientRequest } from '../execution/execution.ts';

/** Headers that tell one request from another without changing what is answered. */
const ofOneRequest = new Set(['x-request-id', 'traceparent', 'tracestate', 'baggage']);

const scopes = new WeakMap<object, string>();

/** Equal for headers with which a subgraph must answer the same. */
export function forwardedScope(headers: Readonly<Record<string, string>>): string {
  const known = scopes.get(headers);
  if (known !== undefined) return known;
  const relevant = Object.entries(headers).filter(([name]) => !ofOneRequest.has(name));
  const scope = JSON.stringify(relevant.sort(([a], [b]) => (a < b ? -1 : 1)));
  scopes.set(headers, scope);
  return scope;
}

/** Equal for clients to whom all subgraphs must answer the same. */
export function clientScope({ headers, subgraphHeaders }: ClientRequest): string {
  const common = forwardedScope(headers);
  if (!subgraphHeaders) return common;
  return JSON.stringify([common, ...Array.from(subgraphHeaders.values(), forwardedScope)]);
}
