import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Plan } from '../plan/plan.ts';
import { type OverrideConditions, PlanningError, PlanningExhausted, PlanningRefused } from './planner.ts';
import type { PlanningReply } from './planning-messages.ts';
import { createPlanningQueue, type Turn } from './planning-queue.ts';
import { loadTimeoutMs, type PlanningThread, startPlanningThread } from './planning-thread.ts';
import { createWaitingClients, gatewayItself, type PlanningClient, type WaitingClients } from './waiting-clients.ts';

/** A supergraph in the form that the threads need. */
interface PlannedSupergraph {
  readonly id: number;
  readonly sdl: string;
}

interface PlanTask {
  readonly supergraph: PlannedSupergraph;
  readonly operation: string;
  /** Equal for operations that differ only in literals. */
  readonly shape: string;
  readonly overrides: OverrideConditions;
  /** Milliseconds that planning may take, without the wait for a thread. */
  readonly timeoutMs: number;
  readonly clients: WaitingClients;
}

export interface PlanningThreads {
  /** Loads a supergraph before the first plan. Rejects if the planner cannot use it. */
  load(supergraph: PlannedSupergraph): Promise<void>;
  /** Tells that a supergraph is served from now on: new threads load it first. */
  serve(supergraph: PlannedSupergraph): void;
  plan(task: PlanTask): Promise<Plan>;
}

/** Two for slow plans, and one for the others. Each takes about 65 MB with a graph like ours. */
const maxThreads = 3;

/** Milliseconds after which planning counts as slow. Nearly all plans take a tenth of it. */
const slowAfterMs = 300;

/** Milliseconds after which an idle additional thread ends. */
const idleMs = 5 * 60_000;

const bounds = { maxTasks: 500, maxCharacters: 16 * 1024 * 1024 };

/** Shapes of operations that were slow, or could not be planned in time. They are remembered for `ttl` milliseconds. */
const memory = { max: 10_000, ttl: 10 * 60_000 };

interface Task {
  readonly kind: 'load' | 'plan';
  readonly clients: WaitingClients;
  readonly size: number;
  readonly shape: string | undefined;
  run(thread: PlanningThread, onBegun: () => void): Promise<PlanningReply>;
  readonly resolve: (reply: PlanningReply) => void;
  readonly reject: (error: Error) => void;
  /** True if it was tried as a quick plan and was not. */
  isSlow: boolean;
}

interface Lane {
  thread: PlanningThread;
  running?: Running;
  idleTimer?: NodeJS.Timeout;
}

interface Running {
  /**
   * The client that pays for the thread's work. If a thread is replaced, the client that caused that pays for the new
   * one.
   */
  readonly client: PlanningClient;
  readonly task?: Task;
  readonly startedAt: number;
  isSlow: boolean;
}

/** A thread stops a plan in favour of other plans. The plan begins again later. */
class Interrupted extends Error {}

/**
 * Plans on threads, so that a slow plan delays neither requests with a plan nor the planning of other operations. One
 * thread does all the work until a plan is slow; then another thread is started. A client whose plans are slow never
 * gets the last thread. If slow plans have taken all threads while a plan that may be quick waits, the newest slow plan
 * is stopped and begins again later.
 */
function createPlanningThreads(): PlanningThreads {
  const queue = createPlanningQueue<Task>(bounds);
  const lanes: Lane[] = [];
  const slowShapes = new LRUCache<string, true>(memory);
  const exhausting = new LRUCache<string, true>(memory);
  let newest: PlannedSupergraph | undefined;

  const busy = () => lanes.filter(({ running }) => running !== undefined);
  const lanesOf = (id: string) => lanes.filter(({ running }) => running?.client.id === id);
  const isKnownSlow = ({ isSlow, shape }: Task) => isSlow || (shape !== undefined && slowShapes.has(shape));

  function mayRun({ task, client }: Turn<Task>): boolean {
    const own = lanesOf(client.id);
    if (!isKnownSlow(task)) return own.length < maxThreads - 1;
    const hasSlow = own.some(({ running }) => running?.task && isKnownSlow(running.task));
    return !hasSlow && busy().length < maxThreads - 1;
  }

  function add(task: Task): void {
    for (const lost of queue.add(task)) lost.reject(lost.clients.size === 0 ? abandoned() : overloaded());
    next();
  }

  function next(): void {
    for (let lane = freeLane(); lane; lane = freeLane()) {
      const turn = queue.take(mayRun);
      if (!turn) break;
      run(lane, turn);
    }
    if (freeLane()) for (const lost of queue.removeAbandoned()) lost.reject(abandoned());
    else if (lanes.length < maxThreads && lanes.some(({ running }) => running?.isSlow)) open();
    stopSlowPlan();
  }

  function open(): void {
    const lane = { thread: startPlanningThread() };
    lanes.push(lane);
    warmUp(lane, gatewayItself);
  }

  function freeLane(): Lane | undefined {
    if (lanes.length === 0) lanes.push({ thread: startPlanningThread() });
    return lanes.find(({ running }) => running === undefined);
  }

  function run(lane: Lane, turn: Turn<Task>): void {
    const { task, client } = turn;
    const running: Running = { task, client, startedAt: performance.now(), isSlow: false };
    let timer: NodeJS.Timeout | undefined;
    const begun = () => {
      clearTimeout(timer);
      timer = task.kind === 'plan' ? setTimeout(() => becomeSlow(running), slowAfterMs) : undefined;
    };
    if (lane.thread.hasEnded) lane.thread = startPlanningThread();
    occupy(lane, running);
    task
      .run(lane.thread, begun)
      .then(
        (reply) => {
          if (!running.isSlow && task.shape !== undefined) slowShapes.delete(task.shape);
          task.resolve(reply);
        },
        (error: Error) => {
          if (error instanceof Interrupted) {
            task.isSlow = true;
            add(task);
            return;
          }
          if (error instanceof PlanningExhausted && task.shape !== undefined) {
            exhausting.set(exhaustionKey(client, task.shape), true);
          }
          task.reject(error);
        },
      )
      .finally(() => {
        clearTimeout(timer);
        if (!lane.thread.hasEnded) return free(lane);
        lane.thread = startPlanningThread();
        warmUp(lane, client);
      });
  }

  function occupy(lane: Lane, running: Running): void {
    clearTimeout(lane.idleTimer);
    lane.running = running;
  }

  function free(lane: Lane): void {
    lane.running = undefined;
    next();
    if (!lane.running && lanes.length > 1) lane.idleTimer = setTimeout(() => close(lane), idleMs).unref();
  }

  /** Loads the supergraph that is most likely to be needed next: a refused one never is. */
  function warmUp(lane: Lane, client: PlanningClient): void {
    if (!newest) {
      free(lane);
      return;
    }
    occupy(lane, { client, startedAt: performance.now(), isSlow: false });
    lane.thread
      .send({ kind: 'load', supergraph: newest.id, sdl: newest.sdl }, loadTimeoutMs)
      // The next use of the supergraph on this thread reports the error.
      .catch(() => undefined)
      .finally(() => free(lane));
  }

  function close(lane: Lane): void {
    if (lane.running || lanes.length === 1) return;
    lanes.splice(lanes.indexOf(lane), 1);
    lane.thread.end(new Error('The planning thread was idle'));
  }

  function becomeSlow(running: Running): void {
    running.isSlow = true;
    if (running.task?.shape !== undefined) slowShapes.set(running.task.shape, true);
    next();
  }

  /** Stops a slow plan if a plan that may be quick finds no thread. */
  function stopSlowPlan(): void {
    const blocked = queue.next(({ task }) => !isKnownSlow(task));
    if (!blocked) return;
    const own = lanesOf(blocked.client.id);
    const taken = own.length >= maxThreads - 1 ? own : lanes.length === maxThreads ? lanes : [];
    // A plan that is not slow yet will soon be done or be slow.
    if (!taken.every(({ running }) => running?.isSlow)) return;
    const startedAt = ({ running }: Lane) => running?.startedAt ?? 0;
    const shareOf = ({ running }: Lane) => (running ? lanesOf(running.client.id).length : 0);
    const [newestSlow] = taken.toSorted((a, b) => shareOf(b) - shareOf(a) || startedAt(b) - startedAt(a));
    newestSlow?.thread.end(new Interrupted());
  }

  return {
    async load(supergraph) {
      const { id, sdl } = supergraph;
      const clients = createWaitingClients();
      const leave = clients.join(gatewayItself);
      const load = { kind: 'load', supergraph: id, sdl } as const;
      const reply = await new Promise<PlanningReply>((resolve, reject) => {
        const run: Task['run'] = (thread, onBegun) => thread.send(load, loadTimeoutMs, onBegun);
        add({ kind: 'load', clients, size: sdl.length, shape: undefined, isSlow: false, run, resolve, reject });
      }).finally(leave);
      if (reply.kind === 'failed') throw new Error(reply.reason);
    },
    serve(supergraph) {
      newest = supergraph;
    },
    async plan(task) {
      const { clients, operation } = task;
      const shape = createHash('sha256').update(`${task.supergraph.id} ${task.shape}`).digest('base64');
      const isSuspicious =
        clients.size > 0 && [...clients].every((client) => exhausting.has(exhaustionKey(client, shape)));
      if (isSuspicious) {
        throw new PlanningRefused('suspicious', 'A similar operation of this client could not be planned in time');
      }
      const reply = await new Promise<PlanningReply>((resolve, reject) => {
        const run: Task['run'] = (thread, onBegun) => planOn(thread, task, onBegun);
        add({ kind: 'plan', clients, size: operation.length, shape, isSlow: false, run, resolve, reject });
        clients.onJoined(next);
      });
      if (reply.kind === 'failed') throw new PlanningError(reply.reason);
      if (reply.kind !== 'planned') throw new Error('The planning thread sent an unexpected reply');
      return reply.plan;
    },
  };
}

const abandoned = () => new PlanningRefused('abandoned', 'No client waits for the plan any more');
const overloaded = () => new PlanningRefused('overloaded', 'Too many operations wait to be planned');

/** One client's literals must not affect another client's operations of the same shape. */
const exhaustionKey = (client: PlanningClient, shape: string): string => `${client.id} ${shape}`;

async function planOn(thread: PlanningThread, task: PlanTask, onBegun: () => void): Promise<PlanningReply> {
  const { supergraph, operation, overrides, timeoutMs } = task;
  const request = { kind: 'plan', supergraph: supergraph.id, operation, overrides } as const;
  let reply = await thread.send(request, timeoutMs, onBegun);
  while (reply.kind === 'unknown supergraph') {
    const load = { kind: 'load', supergraph: supergraph.id, sdl: supergraph.sdl } as const;
    const loaded = await thread.send(load, loadTimeoutMs);
    if (loaded.kind === 'failed') throw new Error(loaded.reason);
    reply = await thread.send(request, timeoutMs, onBegun);
  }
  return reply;
}

export const planningThreads = createPlanningThreads();
