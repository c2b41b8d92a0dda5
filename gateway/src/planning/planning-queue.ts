import { LRUCache } from 'lru-cache';
import type { PlanningClient, WaitingClients } from './waiting-clients.ts';

/** A task that waits for a thread. */
export interface WaitingTask {
  /** The clients that wait for it. */
  readonly clients: WaitingClients;
  /** Memory that it uses while it waits, in characters. */
  readonly size: number;
}

/** The next task, and the client whose turn it is. */
export interface Turn<Task> {
  readonly task: Task;
  readonly client: PlanningClient;
}

export interface PlanningQueue<Task extends WaitingTask> {
  /**
   * Adds a task. Returns the tasks that are dropped: no client waits for them any more, or their client has the most
   * tasks here.
   */
  add(task: Task): Task[];
  /** Returns the next task that may run for one of its clients. */
  next(mayRun: (turn: Turn<Task>) => boolean): Turn<Task> | undefined;
  /** Removes and returns it. */
  take(mayRun: (turn: Turn<Task>) => boolean): Turn<Task> | undefined;
  /** Removes and returns the tasks that no client waits for any more. */
  removeAbandoned(): Task[];
}

export interface QueueBounds {
  readonly maxTasks: number;
  readonly maxCharacters: number;
}

/** Maximum number of clients whose last turn is remembered. */
const maxRemembered = 10_000;

/**
 * Gives turns to the tenants, and to the clients of each tenant: the one whose last turn is longest ago is next. A task
 * that several clients wait for uses the turn of any of them.
 */
export function createPlanningQueue<Task extends WaitingTask>({
  maxTasks,
  maxCharacters,
}: QueueBounds): PlanningQueue<Task> {
  /** In order of arrival. */
  const tasks = new Set<Task>();
  const lastTurns = new LRUCache<string, number>({ max: maxRemembered });
  let turns = 0;
  let characters = 0;

  const rank = (client: PlanningClient) =>
    [lastTurns.peek(client.tenant) ?? 0, lastTurns.peek(client.id) ?? 0] as const;

  function remove(task: Task): void {
    if (tasks.delete(task)) characters -= task.size;
  }

  function next(mayRun: (turn: Turn<Task>) => boolean): Turn<Task> | undefined {
    let best: { readonly turn: Turn<Task>; readonly rank: readonly [number, number] } | undefined;
    for (const task of tasks) {
      for (const client of task.clients) {
        const ranked = { turn: { task, client }, rank: rank(client) };
        if ((!best || isBefore(ranked.rank, best.rank)) && mayRun(ranked.turn)) best = ranked;
      }
    }
    return best?.turn;
  }

  const abandoned = () => [...tasks].filter(({ clients }) => clients.size === 0);

  /** Returns the newest task of the client with the most tasks here, of the tenant with the most tasks here. */
  function taskToDrop(): Task {
    const ofTenants = countBy(tasks, ({ tenant }) => tenant);
    const tenant = keyOfMost(ofTenants);
    const ofClients = countBy(tasks, (client) => (client.tenant === tenant ? client.id : undefined));
    const id = keyOfMost(ofClients);
    const theirs = [...tasks].filter(({ clients }) => [...clients].every((client) => client.id === id));
    const loser = theirs.at(-1) ?? [...tasks].at(-1);
    if (!loser) throw new Error('Nothing waits to be planned');
    return loser;
  }

  return {
    add(task) {
      tasks.add(task);
      characters += task.size;
      const lost: Task[] = [];
      const isFull = () => tasks.size > maxTasks || (characters > maxCharacters && tasks.size > 1);
      const drop = (dropped: Task) => {
        remove(dropped);
        lost.push(dropped);
      };
      if (isFull()) for (const each of abandoned()) drop(each);
      while (isFull()) drop(taskToDrop());
      return lost;
    },
    removeAbandoned() {
      const removed = abandoned();
      for (const task of removed) remove(task);
      return removed;
    },
    next,
    take(mayRun) {
      const turn = next(mayRun);
      if (!turn) return undefined;
      remove(turn.task);
      turns += 1;
      lastTurns.set(turn.client.tenant, turns);
      lastTurns.set(turn.client.id, turns);
      return turn;
    },
  };
}

const isBefore = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

/** Returns the number of tasks by key. A task with several clients counts for each of them. */
function countBy(
  tasks: Iterable<WaitingTask>,
  keyOf: (client: PlanningClient) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clients } of tasks) {
    for (const key of new Set([...clients].map(keyOf))) {
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function keyOfMost(counts: ReadonlyMap<string, number>): string | undefined {
  let most: [key: string, count: number] | undefined;
  for (const entry of counts) if (!most || entry[1] >= most[1]) most = entry;
  return most?.[0];
}
