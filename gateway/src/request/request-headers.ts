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
    const headersOf = (rules: readonly RequestHeaderRule[]) => ({
      ...common,
      ...taken(client, rules),
      ...client.headers,
    });
    const subgraphHeaders = own.map(([name, rules]) => [name, headersOf(rules)] as const);
    const entityHeaders = own.flatMap(([name, rules]) => {
      const others = rules.filter(({ ofRootsAlone }) => !ofRootsAlone);
      return others.length === rules.length ? [] : [[name, headersOf(others)] as const];
    });
    return {
      ...client,
      headers: { ...common, ...client.headers },
      subgraphHeaders: own.length > 0 ? new Map(subgraphHeaders) : undefined,
      entityHeaders: entityHeaders.length > 0 ? new Map(entityHeaders) : undefined,
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

/** Returns the headers for one subgraph's root fields, or for its entities. */
export function headersFor(client: ClientRequest, service: string, isForEntities: boolean): ClientRequest['headers'] {
  const ofEntities = isForEntities ? client.entityHeaders?.get(service) : undefined;
  return ofEntities ?? client.subgraphHeaders?.get(service) ?? client.headers;
}
