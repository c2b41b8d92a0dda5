import type { ClientRequest } from './client-request.ts';

/** Headers that tell one request from another without changing what is answered. */
const ofOneRequest = new Set(['x-request-id', 'traceparent', 'tracestate', 'baggage']);

const scopes = new WeakMap<object, string>();

/** Equal for headers with which a subgraph must answer the same. */
export function forwardedScope(headers: Readonly<Record<string, string>>): string {
  const known = scopes.get(headers);
  if (known !== undefined) return known;
  let scope = '';
  // With the length of each value, no value can pass for the beginning of another header.
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (!ofOneRequest.has(name)) scope += `${name}:${value.length}:${value};`;
  }
  scopes.set(headers, scope);
  return scope;
}

/** Equal for clients to whom all subgraphs must answer the same. */
export function clientScope({ headers, subgraphHeaders }: ClientRequest): string {
  const common = forwardedScope(headers);
  if (!subgraphHeaders) return common;
  return JSON.stringify([common, ...Array.from(subgraphHeaders.values(), forwardedScope)]);
}
