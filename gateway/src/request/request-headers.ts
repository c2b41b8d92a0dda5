import type { ClientRequest } from './client-request.ts';
import type { RequestHeaderRule } from './header-rules.ts';

/** Adds the headers to forward to a client's request. Headers that the gateway itself sets are not changed. */
export type ForwardHeaders = (client: ClientRequest) => ClientRequest;

/** Forwards only the headers of the rules. They are also part of the scope in which equal requests are shared. */
export function forwardHeaders(rules: readonly RequestHeaderRule[]): ForwardHeaders {
  if (rules.length === 0) return (client) => client;
  const forAll = rules.filter(({ subgraph }) => subgraph === undefined);
  const named = [...new Set(rules.flatMap(({ subgraph }) => subgraph ?? []))];
  const own = named.map((name) => [name, rules.filter(({ subgraph }) => subgraph === name)] as const);
  return (client) => {
    const common = taken(client, forAll);
    const subgraphHeaders = own.map(([name, rules]) => {
      const more = taken(client, rules);
      return [name, { ...common, ...more, ...client.headers }] as const;
    });
    return {
      ...client,
      headers: { ...common, ...client.headers },
      subgraphHeaders: own.length > 0 ? new Map(subgraphHeaders) : undefined,
    };
  };
}

function taken({ requestHeaders }: ClientRequest, rules: readonly RequestHeaderRule[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { from, to } of rules) {
    const value = requestHeaders[from];
    if (value !== undefined) headers[to] = value;
  }
  return headers;
}

/** Returns the headers for one subgraph. */
export function headersFor(client: ClientRequest, service: string): ClientRequest['headers'] {
  return client.subgraphHeaders?.get(service) ?? client.headers;
}
