import { Worker } from 'node:worker_threads';
import { PlanningError } from './planner.ts';
import type { PlanningReply, PlanningRequest } from './planning-messages.ts';

/** How long the thread may take to start, and to load a supergraph, in milliseconds; the biggest ones take seconds. */
const loadTimeoutMs = 60_000;

/** More memory than this for one plan, in MB, means an operation that was made to exhaust it. */
const maxHeapMb = 1_024;

interface Task {
  readonly request: PlanningRequest;
  readonly timeoutMs: number;
  readonly resolve: (reply: PlanningReply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The process's one thread for planning, so that a slow plan holds up no request that needs none. Asks it for one thing
 * at a time. A plan that takes too long or too much memory ends with the thread, and another is started for the next.
 */
function createPlanningThread() {
  const waiting: Task[] = [];
  let active: { readonly task: Task; timer: NodeJS.Timeout } | undefined;
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(new URL('./planning-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    started.on('message', (reply: PlanningReply) => {
      if (reply.kind === 'ready') limitActive();
      else finish(({ resolve }) => resolve(reply));
    });
    started.on('error', (error: Error & { code?: string }) => {
      const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      lose(started, exhausted ? new PlanningError('it takes too much memory') : error);
    });
    started.on('exit', () => lose(started, new Error('The planning thread has ended')));
    return started;
  }

  function lose(ended: Worker, error: Error): void {
    if (ended !== worker) return;
    worker = undefined;
    finish(({ reject }) => reject(error));
  }

  function finish(settle: (task: Task) => void): void {
    if (!active) return;
    const { task, timer } = active;
    clearTimeout(timer);
    active = undefined;
    settle(task);
    next();
  }

  function next(): void {
    if (active) return;
    const task = waiting.shift();
    if (!task) {
      // An idle thread keeps no process alive.
      worker?.unref();
      return;
    }
    // What a thread needs to start is not taken from the time of the first that it is asked.
    const isStarting = worker === undefined;
    worker ??= start();
    worker.ref();
    active = { task, timer: setTimeout(giveUp, isStarting ? loadTimeoutMs : task.timeoutMs) };
    worker.postMessage(task.request);
  }

  function limitActive(): void {
    if (!active) return;
    clearTimeout(active.timer);
    active.timer = setTimeout(giveUp, active.task.timeoutMs);
  }

  function giveUp(): void {
    const stuck = worker;
    worker = undefined;
    void stuck?.terminate();
    finish(({ reject, timeoutMs }) => reject(new PlanningError(`it takes longer than ${timeoutMs} ms`)));
  }

  return {
    /** Rejects with a `PlanningError` when the thread did not get through with it. */
    ask(request: PlanningRequest, timeoutMs: number): Promise<PlanningReply> {
      return new Promise((resolve, reject) => {
        waiting.push({ request, timeoutMs, resolve, reject });
        next();
      });
    },
    /** Requests that wait for others to be done with. */
    get waiting() {
      return waiting.length;
    },
    loadTimeoutMs,
  };
}

export const planningThread = createPlanningThread();
