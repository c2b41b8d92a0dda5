import { inBackground, TenantClosedError } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { SourceError } from '@sophia/ingest';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import { GongApiError } from '../api/api-error.ts';
import type { GongContext } from '../connection/services.ts';
import { partsOf, planParts } from './parts.ts';
import { runPass } from './run-pass.ts';

/** Milliseconds between two looks for parts that are due. */
const idleMs = 2_000;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
const firstRetryMs = 60_000;
const longestRetryMs = 3_600_000;

/**
 * Keeps the graph as Gong is, if Gong is connected: reads what is due, again and again. After a run that failed it waits,
 * longer each time, or as long as Gong wishes.
 */
export function startSync(context: GongContext, { isMoving, onError, afterCommit }: OwnLoopOptions): Loop {
  const { database, clock, services } = context;
  const { tenant, settings } = services.source;
  let [pausedUntil, failures, plannedDay] = [0, 0, ''];

  async function step(signal: AbortSignal): Promise<number> {
    const now = clock.now();
    if (tenant === undefined || now.getTime() < pausedUntil) return 0;
    const parts = partsOf(database, tenant);
    const today = now.toISOString().slice(0, 10);
    if (plannedDay !== today) {
      await database.transaction(tenant, (em) => planParts(em, tenant, settings, now));
      plannedDay = today;
    }
    if (!(await parts.isDue(now))) return 0;
    try {
      const { records } = await runPass(context, tenant, signal);
      failures = 0;
      return Math.max(1, records);
    } catch (error) {
      if (signal.aborted) return 0;
      const pauseMs = Math.min(firstRetryMs * 2 ** failures++, longestRetryMs);
      const until = error instanceof GongApiError ? error.until?.getTime() : undefined;
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
      // The tenant is suspended; Gong waits until it is open again.
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
