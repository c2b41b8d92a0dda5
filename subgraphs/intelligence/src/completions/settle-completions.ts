import { type Database, type EntityManager, lockByName, query, sql, toDatabaseJson } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { markThreadsOf } from '../store/stale-thread-analyses.ts';
import { findDone } from './find-done.ts';
import { completionsFor, itemsAbout } from './read.ts';
import { staleCompletions } from './stale-completions.ts';

/** Few enough that other requests do not wait long for the transaction. */
const threadsATime = 200;

/** Finds anew what says that action items are done, for those that the marked threads concern. */
export async function settleCompletions({ database }: { readonly database: Database }): Promise<number> {
  return settleTenants(database, await staleCompletions.tenants(database), (_, tenant) =>
    database.transaction(tenant, (em) => settleSome(em, tenant)),
  );
}

async function settleSome(em: EntityManager, tenant: string): Promise<number> {
  // Two transactions at once would not see each other's sentences.
  await lockByName(em, `intelligence.completions:${tenant}`);
  const threadIds = await staleCompletions.take(em, threadsATime);
  if (threadIds.length === 0) return 0;
  const items = await itemsAbout(em, threadIds);
  const done = findDone(items, await completionsFor(em, items));
  const rows = items.map(({ id }) => ({ id, likely_done: done.get(id) ?? null }));
  const changed = await query<{ id: string }>(
    em,
    sql`update intelligence.findings f set likely_done = found.likely_done
     from json_to_recordset(${toDatabaseJson(rows)}::json) as found(id uuid, likely_done jsonb)
     where f.id = found.id and f.likely_done is distinct from found.likely_done
     returning f.interaction_id as id`,
  );
  const said = [...done.values()].map(({ interactionId }) => interactionId);
  await markThreadsOf(em, tenant, changed.length > 0 ? [...changed.map(({ id }) => id), ...said] : []);
  return threadIds.length;
}
