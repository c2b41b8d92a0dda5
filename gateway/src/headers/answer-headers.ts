import type { SubgraphAnswer } from '../subgraphs/transport.ts';
import { mergeCacheControl, noStore } from './cache-control.ts';
import type { ResponseHeaderRule } from './header-rules.ts';

/** Adds to a client's response what the rules let pass of one subgraph's answer. */
export type TakeHeaders = (answer: Pick<SubgraphAnswer, 'headers'>, into: Headers) => void;

export function takeHeaders(rules: readonly ResponseHeaderRule[]): TakeHeaders {
  return (answer, into) => {
    for (const { name, merge } of rules) {
      const given = answer.headers[name];
      const values = given === undefined ? [] : [given].flat();
      if (name === 'cache-control') takeCacheControl(values, into);
      // Cookies cannot be told apart once they are joined, and each subgraph sets its own.
      else if (merge === 'append' || name === 'set-cookie') for (const value of values) into.append(name, value);
      else if (values.length > 0 && (merge === 'last' || !into.has(name))) into.set(name, values.join(', '));
    }
  };
}

/** An answer that says nothing may not be kept, nor what holds a part of it. */
function takeCacheControl(values: readonly string[], into: Headers): void {
  const before = into.get('cache-control');
  const own = values.length > 0 ? values.join(', ') : noStore;
  into.set('cache-control', before === null ? own : mergeCacheControl(before, own));
}
