import type { ClientRequest } from './client-request.ts';

/** Headers that differ between requests without changing the answer. */
const ofOneRequest = new Set(['x-request-id', 'traceparent', 'tracestate', 'baggage']);

const scopes = new WeakMap<object, string>();

/** Returns the same text for headers to which a subgraph must give the same answer. */
export function forwardedScope(headers: Readonly<Record<string, string>>): string {
  const known = scopes.get(headers);
  if (known !== undefined) return known;
  let scope = '';
  // Includes the length of each value, so that no value can imitate the beginning of another header.
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (!ofOneRequest.has(name)) scope += `${name}:${value.length}:${value};`;
  }
  scopes.set(headers, scope);
  return scope;
}

/** Returns the same text for clients to whom all subgraphs must give the same answers. */
export function clientScope({ headers, subgraphHeaders }: ClientRequest): string {
  const common = forwardedScope(headers);
  if (!subgraphHeaders) return common;
  return JSON.stringify([common, ...Array.from(subgraphHeaders.values(), forwardedScope)]);
}
