import type { EntityManager } from '@sophia/database';
import { linkInteractions } from './link-interactions.ts';
import { publishInteractions } from './publish-interactions.ts';
import { refreshStages } from './refresh-stages.ts';
import { refreshThreads } from './refresh-threads.ts';

/** Bounds memory when a link concerns a whole channel. */
const chunkSize = 500;

/**
 * Recomputes the links of these interactions after a record they refer to has changed. Publishes those that changed.
 */
export async function relinkInteractions(em: EntityManager, ids: Iterable<string>): Promise<void> {
  const all = [...new Set(ids)];
  const threadIds = new Set<string>();
  for (let start = 0; start < all.length; start += chunkSize) {
    const relinked = await linkInteractions(em, all.slice(start, start + chunkSize));
    await refreshStages(
      em,
      relinked.map(({ id }) => id),
    );
    for (const { threadId } of relinked) if (threadId) threadIds.add(threadId);
    await publishInteractions(
      em,
      relinked.map(({ id, isNewToAccount }) => ({ id, isNewToAccount, isNew: false })),
    );
  }
  await refreshThreads(em, threadIds);
}
