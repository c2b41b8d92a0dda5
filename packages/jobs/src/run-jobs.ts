import { isConnectionError } from '@sophia/database';
import { runInSpan, type Span } from '@sophia/tracing';
import { abortable } from './abortable.ts';
import { backoffOf } from './backoff.ts';
import type { JobKind, JobRun } from './job-kind.ts';
import { type Claim, ClaimLostError, type Job, type JobStore } from './job-store.ts';
import type { RunReport, WorkerOptions } from './worker.ts';

const defaultAttempts = 12;
const defaultBackoffMs = 1_000;
const defaultLimitMs = 120_000;

interface Failure {
  readonly error: unknown;
}

/**
 * Creates a function that works on the jobs of a claim. It runs new jobs together, and each job that failed before
 * alone, so that it cannot fail others.
 */
export function createRunner<Context>(options: WorkerOptions<Context>, store: JobStore, stopping: AbortSignal) {
  type Kind = JobKind<unknown, unknown, Context>;
  const { database, clock, tracing, onError, onRun, afterCommit } = options;

  async function runOnce(kind: Kind, claim: Claim, jobs: readonly Job[]): Promise<void> {
    const begun = performance.now();
    const span = tracing?.beginAfter(`work on ${kind.name}`, 'consumer', causesOf(jobs), {
      'messaging.operation.type': 'process',
      'messaging.destination.name': kind.name,
      'messaging.batch.message_count': jobs.length,
      'sophia.tenant': claim.tenant,
    });
    const failure = await runInSpan(span, () => attempt(kind, claim, jobs, span));
    if (failure && stopping.aborted) return store.release({ ...claim, jobs });
    if (failure?.error instanceof ClaimLostError) return onError(failure.error);
    const outcome = failure ? await setBack(kind, claim, jobs, failure.error) : 'done';
    onRun?.({ kind: kind.name, outcome, jobs: jobs.length, seconds: (performance.now() - begun) / 1_000 });
    afterCommit?.();
  }

  /**
   * Runs jobs and returns the failure, if any. Rejects if our own database is unavailable; the jobs are then retried
   * after their claim expires.
   */
  async function attempt(kind: Kind, claim: Claim, jobs: readonly Job[], span?: Span): Promise<Failure | undefined> {
    const limitMs = kind.limitMs ?? defaultLimitMs;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new Error(`it took longer than ${limitMs / 1_000} s`)), limitMs);
    const context: Context & JobRun = {
      ...options.context,
      tenant: claim.tenant,
      signal: AbortSignal.any([stopping, limit.signal]),
    };
    const data = jobs.map((job) => job.data);
    try {
      const result = await abortable(work(kind, data, context), context.signal).finally(() => clearTimeout(timer));
      await save(kind, claim, jobs, result, context);
      return undefined;
    } catch (error) {
      if (error instanceof DatabaseAwayError) throw error.cause;
      span?.fail('JOB_FAILED');
      return { error };
    }
  }

  /** Async, so that a synchronous throw becomes a rejection too. */
  const work = async (kind: Kind, data: readonly unknown[], context: Context & JobRun) => kind.work(data, context);

  async function save(kind: Kind, claim: Claim, jobs: readonly Job[], result: unknown, context: Context & JobRun) {
    try {
      await database.transaction(claim.tenant, async (em) => {
        await store.finish(em, kind.name, claim, jobs);
        await kind.save?.(em, result, context);
      });
    } catch (error) {
      throw isConnectionError(error) ? new DatabaseAwayError(error) : error;
    }
  }

  async function setBack(
    kind: Kind,
    claim: Claim,
    jobs: readonly Job[],
    error: unknown,
  ): Promise<RunReport['outcome']> {
    const made = jobs[0]?.attempts ?? 0;
    if (made < (kind.attempts ?? defaultAttempts)) {
      const pauseMs = backoffOf(kind.backoffMs ?? defaultBackoffMs, made);
      await store.putOff(claim, jobs, messageOf(error), new Date(clock.now().getTime() + pauseMs));
      return 'failed';
    }
    for (const job of jobs) {
      const parts = kind.split?.(job.data) ?? [];
      if (parts.length > 1) await replace(kind, claim, job, parts);
      else await park(kind, claim, [job], error);
    }
    return 'parked';
  }

  const replace = (kind: Kind, claim: Claim, job: Job, parts: readonly unknown[]) =>
    database.transaction(claim.tenant, (em) => store.replace(em, kind.name, claim, job, parts));

  async function park(kind: Kind, claim: Claim, jobs: readonly Job[], error: unknown): Promise<void> {
    await store.park(claim, jobs, messageOf(error), clock.now());
    for (const { id } of jobs) onError(new Error(`${kind.name} ${id} is parked`, { cause: error }));
  }

  return async function runClaim(kind: Kind, claim: Claim): Promise<void> {
    const { attempts = defaultAttempts } = kind;
    const [exhausted, remaining] = partition(claim.jobs, (job) => job.attempts > attempts);
    if (exhausted.length > 0) await park(kind, claim, exhausted, new Error(endedAtIt));
    const [fresh, retried] = partition(remaining, (job) => job.attempts === 1);
    const runs = [...(fresh.length > 0 ? [fresh] : []), ...retried.map((job) => [job])];
    for (const jobs of runs) {
      if (stopping.aborted) await store.release({ ...claim, jobs });
      else await runOnce(kind, claim, jobs);
    }
  };
}

const endedAtIt = 'every process that worked on it ended before it was done';

/** Thrown if our own database is unavailable, as opposed to a service that a job calls. */
class DatabaseAwayError extends Error {
  constructor(cause: unknown) {
    super('the database is unavailable', { cause });
  }
}

const causesOf = (jobs: readonly Job[]) =>
  [...new Set(jobs.flatMap(({ traceparent }) => traceparent ?? []))].map((traceparent) => ({ traceparent }));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 2_000);

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}
