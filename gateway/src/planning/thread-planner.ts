import { print } from 'graphql';
import { operationShape } from './operation-shape.ts';
import type { Planner } from './planner.ts';
import { defaultPlanningTimeoutMs, type PlanningOptions } from './planning-feature.ts';
import { planningThreads } from './planning-threads.ts';

export interface ThreadPlanner extends Planner {
  /** Loads the supergraph before the first plan. Rejects if the planner cannot use it. */
  load(): Promise<void>;
  /** Tells that the supergraph is served from now on. */
  serve(): void;
}

let supergraphs = 0;

/** Plans for one supergraph on the process's planning threads. */
export function createThreadPlanner(
  sdl: string,
  { planningTimeoutMs: timeoutMs = defaultPlanningTimeoutMs }: PlanningOptions,
): ThreadPlanner {
  supergraphs += 1;
  const supergraph = { id: supergraphs, sdl };
  return {
    load: () => planningThreads.load(supergraph),
    serve: () => planningThreads.serve(supergraph),
    plan(document, overrides, clients) {
      const shape = operationShape(document);
      return planningThreads.plan({ supergraph, operation: print(document), shape, overrides, timeoutMs, clients });
    },
  };
}
