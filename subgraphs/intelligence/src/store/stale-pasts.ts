import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { SubjectType } from '../entities/score.ts';
import type { Subjects } from './stale-subjects.ts';

/** Minutes without a new calculation after which a load of a subject counts as over. */
const quietMinutes = 5;

const isQuiet = (now: Date): Sql => sql`marked_at <= ${now}::timestamptz - make_interval(mins => ${quietMinutes})`;

/**
 * Marks those of the subjects of which a score was first calculated today or yesterday: a first load may still bring what
 * happened before.
 */
export async function markPastsStale(
  em: EntityManager,
  { accountIds, contactIds, dealIds }: Subjects,
  now: Date,
): Promise<void> {
  await query(
    em,
    sql`insert into intelligence.stale_pasts (tenant_id, subject_type, subject_id, marked_at)
     select distinct s.tenant_id, s.subject_type, s.subject_id, ${now}::timestamptz from intelligence.scores s
     where s.subject_id = any(${[...accountIds, ...contactIds, ...dealIds]}::uuid[]) and not exists (
       select from intelligence.score_history h
       where h.tenant_id = s.tenant_id and h.score_id = s.id and not h.is_past
         and h.day < (${now}::timestamptz at time zone 'UTC')::date - 1
     )
     order by 1, 2, 3
     on conflict (tenant_id, subject_type, subject_id) do update set marked_at = excluded.marked_at`,
  );
}

export interface StalePast {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** With all digits that the database keeps. */
  readonly markedAt: string;
}

/** Tenants with subjects that are marked and quiet. */
export async function tenantsWithStalePasts(em: EntityManager, now: Date): Promise<string[]> {
  const rows = await query<{ tenant: string }>(
    em,
    sql`select distinct tenant_id as tenant from intelligence.stale_pasts where ${isQuiet(now)}`,
  );
  return rows.map(({ tenant }) => tenant);
}

/**
 * Returns marked subjects that are quiet and have nothing left to calculate today. Deals of an account come together, since
 * most of the work for a deal is to read what was said with its account.
 */
export const quietPasts = (em: EntityManager, now: Date, most: number): Promise<StalePast[]> =>
  query<StalePast>(
    em,
    sql`select p.subject_type as "subjectType", p.subject_id as "subjectId", p.marked_at::text as "markedAt"
     from intelligence.stale_pasts p
     left join intelligence.deal_facts d
       on p.subject_type = 'DEAL' and d.tenant_id = p.tenant_id and d.deal_id = p.subject_id
     where ${isQuiet(now)} and not exists (
       select from intelligence.stale_subjects s
       where s.tenant_id = p.tenant_id and s.subject_type = p.subject_type and s.subject_id = p.subject_id
     )
     order by p.subject_type, d.account_id, p.subject_id limit ${most}`,
  );

/** Removes the marks that nobody set again meanwhile. Returns their subjects. */
export const takePasts = (em: EntityManager, seen: readonly StalePast[]): Promise<{ subjectId: string }[]> =>
  query<{ subjectId: string }>(
    em,
    sql`delete from intelligence.stale_pasts p
     using unnest(${seen.map(({ subjectType }) => subjectType)}::text[], ${seen.map(({ subjectId }) => subjectId)}::uuid[],
       ${seen.map(({ markedAt }) => markedAt)}::timestamptz[]) as seen(subject_type, subject_id, marked_at)
     where p.subject_type = seen.subject_type and p.subject_id = seen.subject_id and p.marked_at = seen.marked_at
     returning p.subject_id as "subjectId"`,
  );
