import type { ClientRequest } from '../execution/execution.ts';
import type { RequestHeaderRule } from './header-rules.ts';

/** The client with what subgraphs are to get of its headers. What the gateway itself tells them stays as it is. */
export type ForwardHeaders = (client: ClientRequest) => ClientRequest;

/** Nothing else reaches subgraphs, and what does is part of what makes requests equal. */
export function forwardHeaders(rules: readonly RequestHeaderRule[]): ForwardHeaders {
  if (rules.length === 0) return (client) => client;
  return (client) => {
    const headers: Record<string, string> = {};
    for (const { from, to } of rules) {
      const value = client.requestHeaders[from];
      if (value !== undefined) headers[to] = value;
    }
    return { ...client, headers: { ...headers, ...client.headers } };
  };
}
