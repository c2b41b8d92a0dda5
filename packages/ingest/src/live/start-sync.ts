import type { EntityManager } from '@sophia/database';
import type { Loop } from '@sophia/events/loop';
import { type FollowingOptions, Pace, startFollowing } from './following.ts';
import { partsOf } from './parts.ts';
import { type LiveContext, type LiveSource, runPass } from './run-pass.ts';

interface FollowedSource extends LiveSource {
  /** Writes the parts that are missing. Called once a day. */
  plan(em: EntityManager, now: Date): Promise<void>;
}

/** Keeps the graph as the source is, if it is connected: reads what is due, again and again. */
export function startSync(live: FollowedSource, context: LiveContext, options: FollowingOptions): Loop {
  const { database, clock } = context;
  const { tenant } = live;
  const pace = new Pace(clock);
  let plannedDay = '';

  async function step(signal: AbortSignal): Promise<number> {
    if (tenant === undefined || pace.isPaused) return 0;
    const now = clock.now();
    const today = now.toISOString().slice(0, 10);
    if (plannedDay !== today) {
      await database.transaction(tenant, (em) => live.plan(em, now));
      plannedDay = today;
    }
    if (!(await partsOf(database, tenant).isDue(now))) return 0;
    return pace.run(() => runPass(live, context, tenant, signal), signal, options);
  }

  return startFollowing({ isConnected: tenant !== undefined, step }, options);
}
