import type { Loop } from '@sophia/events/loop';
import { Pace, startFollowing } from '@sophia/ingest/live';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import type { CrmContext } from '../connection/services.ts';
import { landedTablesOf } from './landed-tables.ts';
import { runPass } from './run-pass.ts';

/** Keeps the graph as the landed tables are, if there are any: reads what is due, source by source, again and again. */
export function startSync(context: CrmContext, options: OwnLoopOptions): Loop {
  const { database, clock, services } = context;
  const { tenant, sources } = services.landing;
  const foreign = services.landed.database;
  const followed = sources.map((landed) => ({ landed, pace: new Pace(clock) }));

  async function step(signal: AbortSignal): Promise<number> {
    if (tenant === undefined || foreign === undefined) return 0;
    let records = 0;
    for (const { landed, pace } of followed) {
      if (signal.aborted || pace.isPaused) continue;
      if (!(await landedTablesOf(database, tenant, landed.source.system).isDue(clock.now()))) continue;
      records += await pace.run(() => runPass({ context, tenant, foreign, landed, signal }), signal, options);
    }
    return records;
  }

  const isConnected = tenant !== undefined && foreign !== undefined && sources.length > 0;
  return startFollowing({ isConnected, step }, options);
}
