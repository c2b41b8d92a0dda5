import type { Tail } from '@sophia/events';
import { createContext } from './create-context.ts';
import { createCursorSealer } from './cursors.ts';
import type { Identity } from './identity.ts';
import type { WorkContext } from './module-context.ts';
import type { SubgraphContext } from './subgraph-context.ts';

/** Work outside of requests listens to nothing. */
const noTail: Tail = {
  listen() {
    throw new Error('only a request listens to events');
  },
  ready: async () => {},
  wake() {},
  stop: async () => {},
};

/** The context of a client for work outside of requests, which must end it. */
interface WorkContextOfClient<Services> extends SubgraphContext<Services> {
  end(): Promise<void>;
}

/**
 * Lets a job read by the functions that resolvers read by, as a client with these rights. The cursors that it gets lead nowhere.
 *
 *     const ctx = contextAs(work, { tenant, subject, roles: [], scopes, requestId });
 *     try { return await makeReport(ctx, page); } finally { await ctx.end(); }
 */
export const contextAs = <Services extends object>(
  { database, services, clock }: WorkContext<Services>,
  identity: Identity,
): WorkContextOfClient<Services> =>
  // The services of the context are those given.
  createContext(
    { database, services, clock, tail: noTail, cursors: createCursorSealer(identity.requestId), onWrite() {} },
    identity,
    {},
  ) as WorkContextOfClient<object> as WorkContextOfClient<Services>;
