import { type EntityManager, inBackground, TenantClosedError } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { SourceError } from '../reading/errors.ts';
import { SourceApiError } from './api-error.ts';
import { partsOf } from './parts.ts';
import { type LiveContext, type LiveSource, runPass } from './run-pass.ts';

interface LoopOptions {
  /** True if the loop looks for work on its own; otherwise it works only in `drain`. */
  readonly isMoving: boolean;
  readonly onError: (error: unknown) => void;
  readonly afterCommit: () => void;
}

interface FollowedSource extends LiveSource {
  /** Writes the parts that are missing. Called once a day. */
  plan(em: EntityManager, now: Date): Promise<void>;
}

/** Milliseconds between two looks for parts that are due. */
const idleMs = 2_000;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
const firstRetryMs = 60_000;
const longestRetryMs = 3_600_000;

/**
 * Keeps the graph as the source is, if it is connected: reads what is due, again and again. After a run that failed it
 * waits, longer each time, or as long as the source wishes.
 */
export function startSync(
  live: FollowedSource,
  context: LiveContext,
  { isMoving, onError, afterCommit }: LoopOptions,
): Loop {
  const { database, clock } = context;
  const { tenant } = live;
  let [pausedUntil, failures, plannedDay] = [0, 0, ''];

  async function step(signal: AbortSignal): Promise<number> {
    const now = clock.now();
    if (tenant === undefined || now.getTime() < pausedUntil) return 0;
    const parts = partsOf(database, tenant);
    const today = now.toISOString().slice(0, 10);
    if (plannedDay !== today) {
      await database.transaction(tenant, (em) => live.plan(em, now));
      plannedDay = today;
    }
    if (!(await parts.isDue(now))) return 0;
    try {
      const { records } = await runPass(live, context, tenant, signal);
      failures = 0;
      return Math.max(1, records);
    } catch (error) {
      if (signal.aborted) return 0;
      const pauseMs = Math.min(firstRetryMs * 2 ** failures++, longestRetryMs);
      const until = error instanceof SourceApiError ? error.until?.getTime() : undefined;
      pausedUntil = Math.max(until ?? 0, clock.now().getTime() + pauseMs);
      // The run says why. Anything else is a mistake of ours.
      if (!(error instanceof SourceError)) throw error;
      onError(error);
      return 0;
    } finally {
      afterCommit();
    }
  }

  const untilOpen = (signal: AbortSignal) =>
    inBackground(() => step(signal)).catch((error: unknown) => {
      // The tenant is suspended; the source waits until it is open again.
      if (error instanceof TenantClosedError) return 0;
      throw error;
    });
  return startLoop({
    step: untilOpen,
    onError,
    idleMs: isMoving && tenant !== undefined ? idleMs : neverMs,
    isAsleep: !isMoving || tenant === undefined,
  });
}
