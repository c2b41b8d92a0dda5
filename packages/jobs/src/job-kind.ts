import type { EntityManager } from '@sophia/database';

/** Data of a run of jobs, in addition to the context of its subgraph. */
export interface JobRun {
  /** Tenant of all jobs of the run. */
  readonly tenant: string;
  /** Aborts when the program stops or the run takes too long. Pass it to every outgoing call. */
  readonly signal: AbortSignal;
}

/**
 * A kind of work outside the transaction that enqueues it. `work` runs at least once, and its result is saved once:
 *
 *     export const analyseTexts: JobKind<Text, Analysis[], Context> = {
 *       name: 'analyse-texts',
 *       batch: 20,
 *       concurrency: 2,
 *       work: (texts, { services, signal }) => services.analyser.analyse(texts, signal),
 *       save: (em, analyses) => saveAnalyses(em, analyses),
 *     };
 */
export interface JobKind<Data = unknown, Result = unknown, Context = unknown> {
  /** Name, unique in the subgraph. It is stored in the database and must not change. */
  readonly name: string;
  /** Most jobs in a run. @default 1 */
  readonly batch?: number;
  /** Most runs at once in a process. @default 1 */
  readonly concurrency?: number;
  /** Order of equally urgent jobs by `NewJob.at`. @default oldest */
  readonly order?: 'oldest' | 'newest';
  /** False for work that nothing waits for: a graph counts as idle without it. @default true */
  readonly isAwaited?: boolean;
  /** True for work that removes a tenant, which is done although the tenant is closed. @default false */
  readonly isRemoval?: boolean;
  /** Number of attempts after which a failing job is parked. @default 12, which takes about twenty minutes */
  readonly attempts?: number;
  /** Milliseconds before the first retry. Doubles with each retry, up to 5 minutes, with jitter. @default 1 000 */
  readonly backoffMs?: number;
  /** Timeout of a run in milliseconds. @default 120 000 */
  readonly limitMs?: number;
  /**
   * Does the work, such as calling a service, without an open transaction. Reads rows in short transactions of its own.
   */
  work(jobs: readonly Data[], context: Context & JobRun): Promise<Result>;
  /** Writes the result in the transaction that ends the jobs. May be retried, so it must change only the database. */
  save?(em: EntityManager, result: Result, context: Context & JobRun): Promise<void>;
  /** Splits a job after its last failure, so that only the faulty part is parked. */
  split?(job: Data): readonly Data[];
}

export interface NewJob<Data> {
  readonly data: Data;
  /** Jobs with a higher urgency come first. @default 0 */
  readonly urgency?: number;
  /** Time of the occurrence that the job is about, for the order of its kind. @default now */
  readonly at?: Date;
}
