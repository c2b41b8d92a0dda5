import { type Database, type EntityManager, query, sql, upsert } from '@sophia/database';
import type { SubjectType } from '../entities/score.ts';

export interface Subjects {
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
  readonly dealIds: readonly string[];
}

/** Marks subjects whose scores may have changed, and the open deals of these accounts. */
export async function markStale(
  em: EntityManager,
  tenant: string,
  { accountIds = [], contactIds = [], dealIds = [] }: Partial<Subjects>,
): Promise<void> {
  const rows = (type: SubjectType, ids: readonly string[]) =>
    ids.map((id) => ({ tenant_id: tenant, subject_type: type, subject_id: id }));
  await upsert(
    em,
    'intelligence.stale_subjects',
    [...rows('ACCOUNT', accountIds), ...rows('CONTACT', contactIds), ...rows('DEAL', dealIds)],
    { key: ['tenant_id', 'subject_type', 'subject_id'], update: [] },
  );
  if (accountIds.length === 0) return;
  await query(
    em,
    sql`insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
     select tenant_id, 'DEAL', deal_id from intelligence.deal_facts
     where account_id = any(${[...new Set(accountIds)]}::uuid[]) and status = 'OPEN' order by deal_id
     on conflict do nothing`,
  );
}

/** Marks all open deals of a tenant. */
export async function markOpenDealsStale(em: EntityManager, tenant: string): Promise<void> {
  await query(
    em,
    sql`insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
     select tenant_id, 'DEAL', deal_id from intelligence.deal_facts
     where tenant_id = ${tenant} and status = 'OPEN' order by deal_id on conflict do nothing`,
  );
}

/** Counts marked subjects of all tenants. */
export async function countStale(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from intelligence.stale_subjects`),
  );
  return row?.count ?? 0;
}

/** Last subject that was marked, in the order of type and id. */
export interface LastMarked {
  readonly type: string;
  readonly id: string | null;
}

const markedAtOnce = 2_000;

/** Marks the next scored subjects. Returns the last one, or undefined after all are marked. */
export async function markScoredStale(
  em: EntityManager,
  tenant: string,
  { type, id }: LastMarked,
): Promise<LastMarked | undefined> {
  const rows = await query<{ type: SubjectType; id: string }>(
    em,
    sql`select distinct subject_type as type, subject_id as id from intelligence.scores
     where tenant_id = ${tenant} and (subject_type > ${type} or (subject_type = ${type} and subject_id > ${id}::uuid))
     order by 1, 2 limit ${markedAtOnce}`,
  );
  await upsert(
    em,
    'intelligence.stale_subjects',
    rows.map((row) => ({ tenant_id: tenant, subject_type: row.type, subject_id: row.id })),
    { key: ['tenant_id', 'subject_type', 'subject_id'], update: [] },
  );
  return rows.at(-1);
}

/** Removes and returns some marked subjects. The marks come back if the transaction is rolled back. */
export async function takeStale(em: EntityManager, most: number): Promise<Subjects> {
  const rows = await query<{ subject_type: SubjectType; subject_id: string }>(
    em,
    sql`delete from intelligence.stale_subjects where (tenant_id, subject_type, subject_id) in (
       select tenant_id, subject_type, subject_id from intelligence.stale_subjects
       order by subject_type, subject_id limit ${most} for update skip locked
     ) returning subject_type, subject_id`,
  );
  const ofType = (type: SubjectType) => rows.filter((row) => row.subject_type === type).map((row) => row.subject_id);
  return { accountIds: ofType('ACCOUNT'), contactIds: ofType('CONTACT'), dealIds: ofType('DEAL') };
}
