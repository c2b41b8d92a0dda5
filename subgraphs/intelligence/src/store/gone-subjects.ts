import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { SubjectType } from '../entities/score.ts';

/** Subjects that events can merge or delete. */
type GoneType = SubjectType | 'EMPLOYEE';

/** Longest chain of merges to follow. A longer one is taken for a cycle, which must not hang the consumer. */
const longestChain = 20;

/** Records that an account, contact, employee or deal was merged into another, or deleted when `intoId` is null. */
export async function markGone(
  em: EntityManager,
  tenant: string,
  type: GoneType,
  id: string,
  intoId: string | null,
): Promise<void> {
  await upsert(
    em,
    'intelligence.gone_subjects',
    [{ tenant_id: tenant, subject_type: type, subject_id: id, into_id: intoId }],
    { key: ['tenant_id', 'subject_type', 'subject_id'] },
  );
}

/** Records that these subjects exist again. Returns those that were recorded as gone. */
export async function markReturned(em: EntityManager, type: GoneType, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ subject_id: string }>(
    em,
    sql`delete from intelligence.gone_subjects where subject_type = ${type} and subject_id = any(${[...ids]}::uuid[])
     returning subject_id`,
  );
  return rows.map((row) => row.subject_id);
}

/**
 * Returns a function from a subject's id to the current one: the same id, the subject it was merged into, or null if it
 * was deleted.
 */
export async function currentSubjects(
  em: EntityManager,
  type: GoneType,
  ids: Iterable<string>,
): Promise<(id: string | null) => string | null> {
  const rows = await query<{ subject_id: string; current_id: string | null }>(
    em,
    sql`with recursive chain(subject_id, current_id, step) as (
       select wanted, wanted, 0 from unnest(${[...ids]}::uuid[]) as wanted
       union all
       select chain.subject_id, gone.into_id, step + 1
       from chain join intelligence.gone_subjects gone on gone.subject_type = ${type}
         and gone.subject_id = chain.current_id
       where step < ${longestChain}
     )
     select distinct on (subject_id) subject_id, current_id from chain order by subject_id, step desc`,
  );
  const current = new Map(rows.map((row) => [row.subject_id, row.current_id]));
  return (id) => (id === null ? null : (current.get(id) ?? null));
}
