import { setTimeout as wait } from 'node:timers/promises';
import { type Database, identifier, queryText } from '@sophia/database';
import { type EventBus, listConsumers } from '@sophia/events';
import { listJobs } from '@sophia/jobs';
import { hasJobs, isAwaited, unsettledIn } from '../common/modules.ts';

export interface SubgraphBacklog {
  subgraph: string;
  /** Events in the outbox. */
  outbox: number;
  /** Events that the subgraph has not handled yet. */
  pending: number;
  /** Parked events. */
  parked: number;
  /** Jobs that are not done, without parked ones. */
  jobs: number;
  /** Those of them that nothing waits for, such as the embedding of texts. */
  unawaitedJobs: number;
  /** Those of the latter that have failed and will be retried. */
  failingUnawaitedJobs: number;
  /** Parked jobs. */
  parkedJobs: number;
  /** Values that are out of date, such as scores, and are recomputed when fewer events arrive. */
  unsettled: number;
}

/** Reads the backlog of each subgraph. */
export function readBacklog(databases: Iterable<Database>, bus: EventBus): Promise<SubgraphBacklog[]> {
  return Promise.all(
    [...databases].map(async (database) => {
      // Read in this order, so that nothing is missed: an event handled in between is counted with the jobs, a job done
      // in between with the unsettled values, and a value settled in between with the outbox.
      const consumers = await listConsumers({ database, bus });
      const jobs = hasJobs(database.schema) ? await listJobs(database) : [];
      const unawaited = jobs.filter(({ kind }) => !isAwaited(database.schema, kind));
      const unsettled = await unsettledIn(database);
      const [row] = await queryText<{ count: number }>(
        database.orm.em.fork(),
        `select count(*)::int as count from ${identifier(database.schema)}.outbox`,
      );
      return {
        subgraph: database.schema,
        outbox: row?.count ?? 0,
        pending: consumers.reduce((sum, consumer) => sum + consumer.pending, 0),
        parked: consumers.reduce((sum, consumer) => sum + consumer.parked, 0),
        jobs: jobs.reduce((sum, { waiting }) => sum + waiting, 0),
        unawaitedJobs: unawaited.reduce((sum, { waiting }) => sum + waiting, 0),
        failingUnawaitedJobs: unawaited.reduce((sum, { failing }) => sum + failing, 0),
        parkedJobs: jobs.reduce((sum, { parked }) => sum + parked, 0),
        unsettled,
      };
    }),
  );
}

export interface IdleOptions {
  signal: AbortSignal;
  /** Called at every look with the number of events and jobs that are left. */
  onLeft: (left: number) => void;
  /** Milliseconds without progress after which the wait ends. @default 60 000 */
  patienceMs?: number;
}

/** State at the end of a wait. */
export interface Rest {
  /** Events and awaited jobs that are left: 0 unless the wait was aborted or made no progress. */
  left: number;
  /** Jobs that nothing waits for. Some are left if they make no progress, as while the inference service is away. */
  unawaitedJobs: number;
  /** Parked events, also earlier ones. */
  parked: number;
  /** Parked jobs, also earlier ones. */
  parkedJobs: number;
}

const soonestLookMs = 250;
const latestLookMs = 5_000;
/** Milliseconds without progress after which jobs that nothing waits for are left, if some of them have failed. */
const patienceWithFailuresMs = 5_000;
/** A look counts everything that waits. With more than this, it takes the database so long that looks become rarer. */
const manyLeft = 500;
/** Length of the rest after such a look, as a multiple of the look's own time. */
const restPerLook = 15;

/**
 * Waits until all outboxes are empty, no event and no job is left, and no event has reached the bus between two looks.
 * Jobs that nothing waits for are left sooner if they make no progress.
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
    const now = {
      left: sum(({ outbox, pending, jobs, unsettled }) => outbox + pending + jobs + unsettled),
      head: await bus.head(),
    };
    const unawaitedJobs = sum((each) => each.unawaitedJobs);
    const isFailing = sum(({ failingUnawaitedJobs }) => failingUnawaitedJobs) > 0;
    const rest = {
      left: now.left - unawaitedJobs,
      unawaitedJobs,
      parked: sum(({ parked }) => parked),
      parkedJobs: sum(({ parkedJobs }) => parkedJobs),
    };
    onLeft(now.left);
    const isSame = now.left === last.left && now.head === last.head;
    if (isSame && now.left === 0) return rest;
    if (!isSame) movedAt = Date.now();
    const patience = rest.left === 0 && isFailing ? Math.min(patienceMs, patienceWithFailuresMs) : patienceMs;
    if (signal.aborted || Date.now() - movedAt > patience) return rest;
    last = now;
    const longRestMs = Math.min(latestLookMs, Math.max(soonestLookMs, (Date.now() - begun) * restPerLook));
    await wait(now.left > manyLeft ? longRestMs : soonestLookMs, undefined, { signal }).catch(() => undefined);
  }
}
