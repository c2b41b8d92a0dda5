import { type ResponseHeaderRule, setCookie } from '../request/header-rules.ts';
import type { ResponseHeaders } from '../request/response-headers.ts';
import type { SubgraphAnswer } from './transport.ts';

/** Adds the headers of a subgraph's answer that the rules allow to the client's response. */
export type CopyHeaders = (service: string, answer: Pick<SubgraphAnswer, 'headers'>, into: ResponseHeaders) => void;

export function copyHeaders(rules: readonly ResponseHeaderRule[]): CopyHeaders {
  const byService = new Map<string, readonly ResponseHeaderRule[]>();

  /** Returns the rules of a subgraph: the common ones, then its own, which replace common ones of the same header. */
  function rulesOf(service: string): readonly ResponseHeaderRule[] {
    const known = byService.get(service);
    if (known) return known;
    const own = rules.filter(({ subgraph }) => subgraph === service);
    const common = rules.filter(({ subgraph, name }) => !subgraph && !own.some((rule) => rule.name === name));
    const all = [...common, ...own];
    byService.set(service, all);
    return all;
  }

  return (service, answer, into) => {
    for (const { name, merge } of rulesOf(service)) {
      const given = answer.headers[name];
      const values = given === undefined ? [] : [given].flat();
      // Each subgraph sets its own cookies, and joined cookies cannot be split again.
      if (merge === 'append' || name === setCookie) for (const value of values) into.append(name, value);
      else if (values.length > 0 && (merge === 'last' || !into.has(name))) into.set(name, values.join(', '));
    }
  };
}
