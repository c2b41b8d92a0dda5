import type { Database } from '@sophia/database';
import type { EventBus } from '@sophia/events';
import { type Rest, waitUntilIdle } from '../graph/backlog.ts';
import type { ShownProgress } from './progress.ts';

/** Waits until no event and no job is left, and shows the progress. */
export async function catchUp(
  databases: Iterable<Database>,
  bus: EventBus,
  progress: ShownProgress,
  signal: AbortSignal,
): Promise<Rest> {
  let most = 0;
  let done = 0;
  const rest = await waitUntilIdle(databases, bus, {
    signal,
    onLeft(now) {
      if (now > most) {
        // Handlers publish events of their own, so the total may grow.
        most = now;
        done = 0;
        progress.total(most);
      }
      progress.advance(most - now - done);
      done = most - now;
    },
  });
  progress.end();
  return rest;
}
