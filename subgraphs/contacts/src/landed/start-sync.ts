import { inBackground, TenantClosedError } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { SourceError } from '@sophia/ingest';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import type { CrmContext } from '../connection/services.ts';
import { landedTablesOf } from './landed-tables.ts';
import { type Landed, runPass } from './run-pass.ts';

/** Milliseconds between two looks for tables that are due. */
const idleMs = 2_000;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
const firstRetryMs = 60_000;
const longestRetryMs = 3_600_000;

/** How long a source waits after runs that failed. */
interface Pace {
  failures: number;
  pausedUntil: number;
}

/**
 * Keeps the graph as the landed tables are, if there are any: reads what is due, source by source, again and again. After a
 * run that failed its source waits, longer each time; the others go on.
 */
export function startSync(context: CrmContext, { isMoving, onError, afterCommit }: OwnLoopOptions): Loop {
  const { database, clock, services } = context;
  const { tenant, sources } = services.landing;
  const foreign = services.landed.database;
  const paces = new Map<string, Pace>();
  const isOn = tenant !== undefined && foreign !== undefined && sources.length > 0;

  async function step(signal: AbortSignal): Promise<number> {
    let records = 0;
    for (const landed of sources) records += await readDue(landed, signal);
    return records;
  }

  async function readDue(landed: Landed, signal: AbortSignal): Promise<number> {
    if (tenant === undefined || foreign === undefined || signal.aborted) return 0;
    const { system } = landed.source;
    const pace = paces.get(system) ?? { failures: 0, pausedUntil: 0 };
    paces.set(system, pace);
    const now = clock.now();
    if (now.getTime() < pace.pausedUntil) return 0;
    if (!(await landedTablesOf(database, tenant, system).isDue(now))) return 0;
    try {
      const { records } = await runPass({ context, tenant, foreign, landed, signal });
      pace.failures = 0;
      return Math.max(1, records);
    } catch (error) {
      if (signal.aborted) return 0;
      pace.pausedUntil = clock.now().getTime() + Math.min(firstRetryMs * 2 ** pace.failures++, longestRetryMs);
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
      // The tenant is suspended; the tables wait until it is open again.
      if (error instanceof TenantClosedError) return 0;
      throw error;
    });
  return startLoop({
    step: untilOpen,
    onError,
    idleMs: isMoving && isOn ? idleMs : neverMs,
    isAsleep: !isMoving || !isOn,
  });
}
