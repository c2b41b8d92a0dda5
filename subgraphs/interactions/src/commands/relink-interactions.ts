import type { EntityManager } from '@sophia/database';
import { misdirectedMessages } from '../timeline/shared-channels.ts';
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
  const channelIds = await relink(em, ids);
  await redirectMessages(em, channelIds);
}

/** Recomputes the direction of our messages in channels in which a customer now writes, or none does any more. */
export async function redirectMessages(em: EntityManager, channelIds: Iterable<string>): Promise<void> {
  await relink(em, await misdirectedMessages(em, channelIds));
}

/** Returns the channels of those that changed. */
async function relink(em: EntityManager, ids: Iterable<string>): Promise<Set<string>> {
  const all = [...new Set(ids)];
  const threadIds = new Set<string>();
  const channelIds = new Set<string>();
  for (let start = 0; start < all.length; start += chunkSize) {
    const relinked = await linkInteractions(em, all.slice(start, start + chunkSize));
    await refreshStages(
      em,
      relinked.map(({ id }) => id),
    );
    for (const { threadId, channelId } of relinked) {
      if (threadId) threadIds.add(threadId);
      if (channelId) channelIds.add(channelId);
    }
    await publishInteractions(
      em,
      relinked.map(({ id, isNewToAccount }) => ({ id, isNewToAccount, isNew: false })),
    );
  }
  await refreshThreads(em, threadIds);
  return channelIds;
}
