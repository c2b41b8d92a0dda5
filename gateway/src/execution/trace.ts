import type { SubgraphFailure } from '../common/errors.ts';
import type { SubgraphAnswer } from '../subgraphs/transport.ts';
import type { RequestNode } from './compiled-plan.ts';
import type { RequestText } from './memo.ts';
import type { RequestTiming } from './request-timing.ts';

/** Records the timing of the requests of one execution. */
export interface PlanTrace {
  requestBegins(node: RequestNode, request: RequestText): RequestTimer;
  /** Milliseconds since the operation began. */
  now(): number;
  /** Returns an empty list for a request that was not sent, for example because there are no objects for it. */
  timingsOf(node: RequestNode): readonly RequestTiming[];
}

interface RequestTimer {
  answered(answer: SubgraphAnswer): void;
  failed(failure: SubgraphFailure): void;
}

export function createPlanTrace(): PlanTrace {
  const beganAt = performance.now();
  const timings = new Map<RequestNode, RequestTiming[]>();
  const now = () => performance.now() - beganAt;
  return {
    now,
    timingsOf: (node) => timings.get(node) ?? [],
    requestBegins(node, { entities, objects }) {
      const start = now();
      const end = (bytes: number, outcome: string, shared: boolean, kept?: number) => {
        const timing = { start, duration: now() - start, entities, objects, bytes, outcome, shared, kept };
        timings.set(node, [...(timings.get(node) ?? []), timing]);
      };
      return {
        answered: ({ text, isShared = false, kept }) => end(Buffer.byteLength(text), 'ok', isShared, kept),
        failed: ({ code }) => end(0, code, false),
      };
    },
  };
}
