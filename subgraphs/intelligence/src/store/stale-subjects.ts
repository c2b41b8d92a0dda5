import { type EntityManager, upsert } from '@sophia/database';
import type { SubjectType } from '../entities/score.ts';

export interface Subjects {
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
}

/** Notes the subjects whose scores may have changed. */
export async function markStale(
  em: EntityManager,
  tenant: string,
  { accountIds, contactIds }: Subjects,
): Promise<void> {
  const rows = (type: SubjectType, ids: readonly string[]) =>
    ids.map((id) => ({ tenant_id: tenant, subject_type: type, subject_id: id }));
  await upsert(em, 'intelligence.stale_subjects', [...rows('ACCOUNT', accountIds), ...rows('CONTACT', contactIds)], {
    key: ['tenant_id', 'subject_type', 'subject_id'],
    update: [],
  });
}

/** Takes some of them to work out anew; the note is gone when the transaction ends, and only then. */
export async function takeStale(em: EntityManager, most: number): Promise<Subjects> {
  const rows = await em.execute<{ subject_type: SubjectType; subject_id: string }[]>(
    `delete from intelligence.stale_subjects where (tenant_id, subject_type, subject_id) in (
       select tenant_id, subject_type, subject_id from intelligence.stale_subjects
       order by subject_type, subject_id limit ? for update skip locked
     ) returning subject_type, subject_id`,
    [most],
  );
  const ofType = (type: SubjectType) => rows.filter((row) => row.subject_type === type).map((row) => row.subject_id);
  return { accountIds: ofType('ACCOUNT'), contactIds: ofType('CONTACT') };
}
