import type { EntityManager } from '@sophia/database';

/** Data of one run of jobs, beside the context of its subgraph. */
export interface JobRun {
  /** The jobs of a run belong to one tenant. */
  readonly tenant: string;
  /** Aborted when the program stops or the run takes too long. Pass it to every call that goes out. */
  readonly signal: AbortSignal;
}

/**
 * A kind of work outside the transaction that asked for it. It runs at least once, and its writes take effect once:
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
  /** Unique in its subgraph, and part of its database: it may not change. */
  readonly name: string;
  /** Most jobs in a run. @default 1 */
  readonly batch?: number;
  /** Most runs at once in a process. @default 1 */
  readonly concurrency?: number;
  /** Which of equally urgent jobs come first, by what `NewJob.at` says. @default oldest */
  readonly order?: 'oldest' | 'newest';
  /** A job that has failed so often is parked. @default 12, which takes some twenty minutes */
  readonly attempts?: number;
  /** The pause after the first failure; it doubles with each further one, up to 5 minutes, give or take a half. @default 1 000 */
  readonly backoffMs?: number;
  /** A run that takes longer has failed. @default 120 000 */
  readonly limitMs?: number;
  /** Calls out, without a transaction. Reads what it needs in a short transaction of its own. */
  work(jobs: readonly Data[], context: Context & JobRun): Promise<Result>;
  /** Writes the result, in the transaction that ends the jobs. It may run again, and must change nothing but the database. */
  save?(em: EntityManager, result: Result, context: Context & JobRun): Promise<void>;
  /** Parts a job that failed for the last time, so that the part at fault is parked alone. */
  split?(job: Data): readonly Data[];
}

export interface NewJob<Data> {
  readonly data: Data;
  /** More urgent ones come first. @default 0 */
  readonly urgency?: number;
  /** When that happened which the job is about, for the order of its kind. @default now */
  readonly at?: Date;
}
