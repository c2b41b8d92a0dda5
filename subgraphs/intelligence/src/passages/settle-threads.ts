import type { Database, EntityManager } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { allChanges, announcePassages } from './announce-passages.ts';
import { lockMessages } from './lock-messages.ts';
import { staleThreads } from './stale-threads.ts';
import { writeThreads } from './thread-passages.ts';

/** Few enough that other requests do not wait long for the transaction. */
const threadsATime = 200;

/**
 * Writes the passages of the marked threads. Such a passage is made of all messages of its thread, so writing and
 * embedding it after every batch of a load would do the same work again and again.
 */
export async function settleThreads({ database }: { readonly database: Database }): Promise<number> {
  return settleTenants(database, await staleThreads.tenants(database), (_, tenant) =>
    database.transaction(tenant, (em) => settleSome(em, tenant)),
  );
}

async function settleSome(em: EntityManager, tenant: string): Promise<number> {
  await lockMessages(em, tenant);
  const threadIds = await staleThreads.take(em, threadsATime);
  await announcePassages(em, allChanges([await writeThreads(em, tenant, threadIds)]));
  return threadIds.length;
}
