import { type EntityManager, query, sql } from '@sophia/database';
import { staleMarks } from '../../common/stale-marks.ts';
import { staleCompletions } from '../../completions/stale-completions.ts';

/** Threads of sources whose correlation may have changed. */
export const staleCorrelations = staleMarks('stale_correlations', 'source_thread_id');

/** Marks all threads of these accounts, before or after the accounts change. */
export async function markAccountsUncorrelated(
  em: EntityManager,
  tenant: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  const rows = await query<{ id: string }>(
    em,
    sql`select source_thread_id as id from intelligence.interaction_analyses
     where account_id = any(${[...accountIds]}::uuid[]) and source_thread_id is not null
     union
     select source_thread_id from intelligence.named_customers where account_id = any(${[...accountIds]}::uuid[])`,
  );
  const ids = rows.map(({ id }) => id);
  await staleCorrelations.mark(em, tenant, ids);
  await staleCompletions.mark(em, tenant, ids);
}

/** Marks the threads of these calls. */
export async function markCallsUncorrelated(
  em: EntityManager,
  tenant: string,
  callIds: readonly string[],
): Promise<void> {
  const rows = await query<{ id: string }>(
    em,
    sql`select source_thread_id as id from intelligence.interaction_analyses
     where call_id = any(${[...callIds]}::uuid[]) and account_id is not null and source_thread_id is not null`,
  );
  await staleCorrelations.mark(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}
