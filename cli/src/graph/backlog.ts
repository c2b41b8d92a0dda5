import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@sophia/database';
import { type EventBus, listConsumers } from '@sophia/events';
import { listJobs } from '@sophia/jobs';
import { hasJobs } from '../common/modules.ts';

export interface SubgraphBacklog {
  subgraph: string;
  /** Events that have not reached the bus. */
  outbox: number;
  /** Events that the subgraph has yet to handle. */
  pending: number;
  /** Events that it could not handle and has set aside. */
  parked: number;
  /** Jobs that are not done. */
  jobs: number;
  /** Jobs that have failed too often. */
  parkedJobs: number;
}

/** What each subgraph has before it. */
export function readBacklog(databases: Iterable<Database>, bus: EventBus): Promise<SubgraphBacklog[]> {
  return Promise.all(
    [...databases].map(async (database) => {
      // In this order: what is handled in between is then found among the jobs, and what is done in the outbox.
      const consumers = await listConsumers({ database, bus });
      const jobs = hasJobs(database.schema) ? await listJobs(database) : [];
      const [row] = await database.orm.em
        .fork()
        .execute<{ count: number }[]>(`select count(*)::int as count from ${database.schema}.outbox`);
      return {
        subgraph: database.schema,
        outbox: row?.count ?? 0,
        pending: consumers.reduce((sum, consumer) => sum + consumer.pending, 0),
        parked: consumers.reduce((sum, consumer) => sum + consumer.parked, 0),
        jobs: jobs.reduce((sum, { waiting }) => sum + waiting, 0),
        parkedJobs: jobs.reduce((sum, { parked }) => sum + parked, 0),
      };
    }),
  );
}

export interface IdleOptions {
  signal: AbortSignal;
  /** Hears how many events and jobs are left at every look. */
  onLeft: (left: number) => void;
  /** Gives up when nothing has moved for so long. @default 60 000 */
  patienceMs?: number;
}

/** What a wait found at its end. */
export interface Rest {
  /** Events and jobs that nobody has seen to yet: 0 but for a wait that was stopped or in which nothing moved. */
  left: number;
  /** Events that were set aside, then or earlier. */
  parked: number;
  /** The same of jobs. */
  parkedJobs: number;
}

const soonestLookMs = 250;
const latestLookMs = 5_000;
/** A look counts all events that wait. A rest of so many times as long follows it, which leaves the database to the work. */
const restPerLook = 15;

/**
 * Waits until no event and no job is left anywhere: nothing in any outbox, nothing unhandled, and nothing that reached
 * the bus between two looks.
 */
export async function waitUntilIdle(databases: Iterable<Database>, bus: EventBus, options: IdleOptions): Promise<Rest> {
  const { signal, onLeft, patienceMs = 60_000 } = options;
  const all = [...databases];
  let last = { left: -1, head: '' };
  let movedAt = Date.now();
  for (;;) {
    const begun = Date.now();
    const backlog = await readBacklog(all, bus);
    const sum = (of: (each: SubgraphBacklog) => number) => backlog.reduce((total, each) => total + of(each), 0);
    const now = { left: sum(({ outbox, pending, jobs }) => outbox + pending + jobs), head: await bus.head() };
    const rest = {
      left: now.left,
      parked: sum(({ parked }) => parked),
      parkedJobs: sum(({ parkedJobs }) => parkedJobs),
    };
    onLeft(now.left);
    const isSame = now.left === last.left && now.head === last.head;
    if (isSame && now.left === 0) return rest;
    if (!isSame) movedAt = Date.now();
    if (signal.aborted || Date.now() - movedAt > patienceMs) return rest;
    last = now;
    const restMs = Math.min(latestLookMs, Math.max(soonestLookMs, (Date.now() - begun) * restPerLook));
    await wait(now.left === 0 ? soonestLookMs : restMs, undefined, { signal }).catch(() => undefined);
  }
}
