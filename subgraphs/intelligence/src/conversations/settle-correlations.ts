import { type Database, type EntityManager, lockByName } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { registerModel } from '../store/register-model.ts';
import { correlate } from './correlation/correlate.ts';
import { nameConversations } from './correlation/name-conversations.ts';
import { nameCustomers } from './correlation/name-customers.ts';
import { neighbourhoodOf } from './correlation/neighbourhood.ts';
import { readSourceThreads } from './correlation/read-source-threads.ts';
import { saveAttachments } from './correlation/save-attachments.ts';
import { staleCorrelations } from './correlation/stale-correlations.ts';
import { correlationModel } from './correlation/weigh.ts';
import { saveHandoffs } from './handoffs/save-handoffs.ts';

/** Few enough that other requests do not wait long for the transaction. */
const threadsATime = 200;

/** Correlates the marked threads with those of the same account at about the same time, and rates hand-offs. */
export async function settleCorrelations({ database }: { readonly database: Database }): Promise<number> {
  return settleTenants(database, await staleCorrelations.tenants(database), (_, tenant) =>
    database.transaction(tenant, (em) => settleSome(em, tenant)),
  );
}

async function settleSome(em: EntityManager, tenant: string): Promise<number> {
  // Two transactions at once would not see each other's threads.
  await lockByName(em, `intelligence.correlations:${tenant}`);
  const changedIds = await staleCorrelations.take(em, threadsATime);
  if (changedIds.length === 0) return 0;
  await nameCustomers(em, tenant, changedIds);
  const { affectedIds, readIds } = await neighbourhoodOf(em, changedIds);
  const read = await readSourceThreads(em, readIds);
  const affected = new Set(affectedIds);
  const threads = read.filter(({ id }) => affected.has(id));
  const present = new Set(threads.map(({ id }) => id));
  await registerModel(em, tenant, correlationModel);
  const rootIds = await saveAttachments(em, tenant, { affectedIds, threads, attachments: correlate(read) });
  await nameConversations(
    em,
    rootIds,
    affectedIds.filter((id) => !present.has(id)),
  );
  await saveHandoffs(em, tenant, affectedIds, read);
  return changedIds.length;
}
