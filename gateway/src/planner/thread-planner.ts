import { print } from 'graphql';
import { type Planner, PlanningError } from './planner.ts';
import { planningThread } from './planning-thread.ts';

export interface ThreadPlanner extends Planner {
  /** Loads the supergraph ahead of the first plan. Rejects when the planner cannot use it. */
  load(): Promise<void>;
}

let supergraphs = 0;

/** Plans for one supergraph on the planning thread. `timeoutMs` bounds the planning of one operation. */
export function createThreadPlanner(sdl: string, timeoutMs: number): ThreadPlanner {
  supergraphs += 1;
  const supergraph = supergraphs;

  async function load(): Promise<void> {
    const reply = await planningThread.ask({ kind: 'load', supergraph, sdl }, planningThread.loadTimeoutMs);
    if (reply.kind === 'failed') throw new Error(reply.reason);
  }

  return {
    load,
    async plan(document, overrides = {}) {
      const request = { kind: 'plan', supergraph, operation: print(document), overrides } as const;
      let reply = await planningThread.ask(request, timeoutMs);
      while (reply.kind === 'unknown supergraph') {
        await load();
        reply = await planningThread.ask(request, timeoutMs);
      }
      if (reply.kind === 'failed') throw new PlanningError(reply.reason);
      if (reply.kind !== 'planned') throw new Error('The planning thread has answered something else');
      return reply.plan;
    },
  };
}
