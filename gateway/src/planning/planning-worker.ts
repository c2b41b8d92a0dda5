import { parentPort } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { createApolloPlanner, type SynchronousPlanner } from './apollo-planner.ts';
import type { PlanningReply, PlanningRequest } from './planning-messages.ts';

/** Number of supergraphs in memory: the current one, the next one, and those that old requests still use. */
const maxSupergraphs = 4;

const planners = new LRUCache<number, SynchronousPlanner>({ max: maxSupergraphs });

if (!parentPort) throw new Error('The planning worker must run as a worker thread');
const port = parentPort;
port.postMessage({ kind: 'ready' } satisfies PlanningReply);
port.on('message', (request: PlanningRequest) => port.postMessage(answer(request)));

function answer(request: PlanningRequest): PlanningReply {
  try {
    if (request.kind === 'load') {
      planners.set(request.supergraph, createApolloPlanner(request.sdl));
      return { kind: 'loaded' };
    }
    const planner = planners.get(request.supergraph);
    if (!planner) return { kind: 'unknown supergraph' };
    return { kind: 'planned', plan: planner.plan(request.operation, request.overrides) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
