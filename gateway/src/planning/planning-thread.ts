import { Worker } from 'node:worker_threads';
import { PlanningExhausted } from './planner.ts';
import type { PlanningReply, PlanningRequest } from './planning-messages.ts';

/** Milliseconds that a thread may take to start, and to load a supergraph. The largest take seconds. */
export const loadTimeoutMs = 60_000;

/** MB of memory for one plan. An operation that needs more was made to exhaust it. */
const maxHeapMb = 1_024;

/** A thread that handles one request at a time. It ends after the first request that it cannot finish. */
export interface PlanningThread {
  readonly hasEnded: boolean;
  /**
   * Sends a request. `onBegun` is called when the thread begins it, which starts the timeout. Rejects with a
   * `PlanningExhausted` if it takes too much time or memory.
   */
  send(request: PlanningRequest, timeoutMs: number, onBegun?: () => void): Promise<PlanningReply>;
  /** Ends the thread. Its current request rejects with the error. */
  end(error: Error): void;
}

interface PendingRequest {
  readonly request: PlanningRequest;
  readonly timeoutMs: number;
  readonly onBegun?: () => void;
  readonly resolve: (reply: PlanningReply) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

export function startPlanningThread(): PlanningThread {
  const worker = new Worker(new URL('./planning-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  let isReady = false;
  let hasEnded = false;
  let pending: PendingRequest | undefined;

  worker.on('message', (reply: PlanningReply) => {
    if (reply.kind !== 'ready') return settle(({ resolve }) => resolve(reply));
    isReady = true;
    begin();
  });
  worker.on('error', (error: Error & { code?: string }) => {
    const isExhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    end(isExhausted ? new PlanningExhausted('it takes too much memory') : error);
  });
  worker.on('exit', () => end(new Error('The planning thread has ended')));
  // An idle thread does not keep the process running.
  worker.unref();

  function begin(): void {
    if (!pending || !isReady) return;
    const { timeoutMs, request, onBegun } = pending;
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => end(new PlanningExhausted(`it takes longer than ${timeoutMs} ms`)), timeoutMs);
    onBegun?.();
    worker.postMessage(request);
  }

  function settle(how: (pending: PendingRequest) => void): void {
    if (!pending) return;
    const settled = pending;
    clearTimeout(settled.timer);
    pending = undefined;
    worker.unref();
    how(settled);
  }

  function end(error: Error): void {
    if (hasEnded) return;
    hasEnded = true;
    void worker.terminate();
    settle(({ reject }) => reject(error));
  }

  return {
    get hasEnded() {
      return hasEnded;
    },
    send(request, timeoutMs, onBegun) {
      return new Promise((resolve, reject) => {
        if (hasEnded || pending) throw new Error('The planning thread has ended or is busy');
        worker.ref();
        const timer = setTimeout(() => end(new Error('The planning thread did not start in time')), loadTimeoutMs);
        pending = { request, timeoutMs, onBegun, resolve, reject, timer };
        begin();
      });
    },
    end,
  };
}
