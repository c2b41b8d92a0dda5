import { Worker } from 'node:worker_threads';
import { PlanningExhausted } from './planner.ts';
import type { PlanningReply, PlanningRequest } from './planning-messages.ts';

/** How long a thread may take to start, and to load a supergraph, in milliseconds; the biggest ones take seconds. */
export const loadTimeoutMs = 60_000;

/** More memory than this for one plan, in MB, means an operation that was made to exhaust it. */
const maxHeapMb = 1_024;

/** A thread that is asked for one thing at a time. It ends with the first that it does not get through with. */
export interface PlanningThread {
  readonly hasEnded: boolean;
  /**
   * `onBegun` is called once the thread is at it, from when its time counts. Rejects with a `PlanningExhausted` when it
   * takes too long or too much memory.
   */
  ask(request: PlanningRequest, timeoutMs: number, onBegun?: () => void): Promise<PlanningReply>;
  /** Ends the thread; what it is asked for is rejected with the error. */
  end(error: Error): void;
}

interface Asked {
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
  let asked: Asked | undefined;

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
  // An idle thread keeps no process alive.
  worker.unref();

  function begin(): void {
    if (!asked || !isReady) return;
    const { timeoutMs, request, onBegun } = asked;
    clearTimeout(asked.timer);
    asked.timer = setTimeout(() => end(new PlanningExhausted(`it takes longer than ${timeoutMs} ms`)), timeoutMs);
    onBegun?.();
    worker.postMessage(request);
  }

  function settle(how: (asked: Asked) => void): void {
    if (!asked) return;
    const settled = asked;
    clearTimeout(settled.timer);
    asked = undefined;
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
    ask(request, timeoutMs, onBegun) {
      return new Promise((resolve, reject) => {
        if (hasEnded || asked) throw new Error('The planning thread has ended, or has something to do');
        worker.ref();
        const timer = setTimeout(() => end(new Error('The planning thread does not start')), loadTimeoutMs);
        asked = { request, timeoutMs, onBegun, resolve, reject, timer };
        begin();
      });
    },
    end,
  };
}
