import { type ResponseHeaderRule, setCookie } from '../request/header-rules.ts';
import type { ResponseHeaders } from '../request/response-headers.ts';
import type { SubgraphAnswer } from './transport.ts';

/** Adds to a client's response what the rules let pass of an answer of this subgraph. */
export type TakeHeaders = (service: string, answer: Pick<SubgraphAnswer, 'headers'>, into: ResponseHeaders) => void;

export function takeHeaders(rules: readonly ResponseHeaderRule[]): TakeHeaders {
  const byService = new Map<string, readonly ResponseHeaderRule[]>();

  /** What is said of one subgraph goes before what is said of all. */
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
      // Cookies cannot be told apart once they are joined, and each subgraph sets its own.
      if (merge === 'append' || name === setCookie) for (const value of values) into.append(name, value);
      else if (values.length > 0 && (merge === 'last' || !into.has(name))) into.set(name, values.join(', '));
    }
  };
}
