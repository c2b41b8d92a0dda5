import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { currentAccount } from '../timeline/current-account.ts';
import { type DatedDeal, journeyStages } from '../timeline/journey-stages.ts';
import { loadMerges } from '../timeline/load-links.ts';

/** Computes the stages of accounts from their deals, and writes those that changed into the interactions of the accounts. */
export async function refreshAccountStages(
  em: EntityManager,
  tenant: string,
  accountIds: Iterable<string>,
): Promise<void> {
  const merges = await loadMerges(em);
  const ids = [...new Set([...accountIds].map((id) => currentAccount(id, merges)))];
  if (ids.length === 0) return;
  const wanted = new Set(ids);
  const merged = [...merges.keys()].filter((id) => wanted.has(currentAccount(id, merges)));
  const deals = await dealsOf(em, [...ids, ...merged]);
  const ofAccount = Map.groupBy(deals, ({ accountId }) => currentAccount(accountId, merges));
  const stages = ids.flatMap((account_id) =>
    journeyStages(ofAccount.get(account_id) ?? []).map(({ beganAt, stage }) => ({
      account_id,
      began_at: beganAt,
      stage,
    })),
  );
  const changed = await query<{ account_id: string }>(
    em,
    sql`with now as (
       select * from json_to_recordset(${toDatabaseJson(stages)}::json) as now(account_id uuid, began_at timestamptz, stage text)
     ),
     before as (
       select account_id, began_at, stage from interactions.account_stages where account_id = any(${ids}::uuid[])
     )
     select distinct account_id from ((table now except table before) union all (table before except table now)) different`,
  );
  const changedIds = new Set(changed.map(({ account_id }) => account_id));
  if (changedIds.size === 0) return;
  await query(em, sql`delete from interactions.account_stages where account_id = any(${[...changedIds]}::uuid[])`);
  await query(
    em,
    sql`insert into interactions.account_stages (tenant_id, account_id, began_at, stage)
     select ${tenant}, account_id, began_at, stage
     from json_to_recordset(${toDatabaseJson(stages.filter(({ account_id }) => changedIds.has(account_id)))}::json)
       as now(account_id uuid, began_at timestamptz, stage text)`,
  );
  await writeStages(em, 'account_id', [...changedIds]);
}

/** Writes the stages of these interactions. */
export const refreshStages = (em: EntityManager, ids: Iterable<string>): Promise<void> =>
  writeStages(em, 'id', [...ids]);

/** Writes the stages of the interactions of these conversations. */
export const refreshStagesOfThreads = (em: EntityManager, ids: readonly string[]): Promise<void> =>
  writeStages(em, 'thread_id', ids);

/** Where deals tell nothing, a conversation about onboarding or renewal tells the stage. */
async function writeStages(
  em: EntityManager,
  column: 'id' | 'account_id' | 'thread_id',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    em,
    sql`update interactions.timeline_entries entry set journey_stage = now.stage, updated_at = now()
     from (
       select e.tenant_id, e.id, coalesce(
         (select s.stage from interactions.account_stages s
          where s.tenant_id = e.tenant_id and s.account_id = e.account_id and s.began_at <= e.occurred_at
          order by s.began_at desc limit 1),
         (select t.type from interactions.thread_types t
          where t.tenant_id = e.tenant_id and t.thread_id = e.thread_id and t.type in ('ONBOARDING', 'RENEWAL'))
       ) as stage
       from interactions.timeline_entries e where ${sql.ref(`e.${column}`)} = any(${[...ids]}::uuid[])
     ) now
     where entry.tenant_id = now.tenant_id and entry.id = now.id and entry.journey_stage is distinct from now.stage`,
  );
}

const dealsOf = (em: EntityManager, accountIds: readonly string[]) =>
  query<DatedDeal & { readonly accountId: string }>(
    em,
    sql`select account_id as "accountId", name, stage, status, opened_at as "openedAt", closed_at as "closedAt",
       coalesce(stage_moves, '[]') as moves
     from interactions.deals
     where account_id = any(${[...accountIds]}::uuid[]) and not is_deleted and status is not null`,
  );
