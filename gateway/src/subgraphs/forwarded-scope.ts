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
