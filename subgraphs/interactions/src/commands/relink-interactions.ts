import type { EntityManager } from '@sophia/database';
import { announceInteractions } from './announce-interactions.ts';
import { linkInteractions } from './link-interactions.ts';
import { refreshThreads } from './refresh-threads.ts';

/** Bounds what is in memory at once when a link concerns a whole channel. */
const chunkSize = 500;

/** Works out again what follows for these interactions after something that they name has changed, and tells of those that changed. */
export async function relinkInteractions(em: EntityManager, ids: Iterable<string>): Promise<void> {
  const all = [...new Set(ids)];
  const threadIds = new Set<string>();
  for (let start = 0; start < all.length; start += chunkSize) {
    const relinked = await linkInteractions(em, all.slice(start, start + chunkSize));
    for (const { threadId } of relinked) if (threadId) threadIds.add(threadId);
    await announceInteractions(
      em,
      relinked.map(({ id, isNewToAccount }) => ({ id, isNewToAccount, isNew: false })),
    );
  }
  await refreshThreads(em, threadIds);
}
