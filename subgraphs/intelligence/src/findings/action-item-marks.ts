import { type EntityManager, query, sql } from '@sophia/database';

/** Gives action items in these calls and other interactions the marks that people gave to the same sentences. */
export async function restoreMarks(em: EntityManager, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await query(
    em,
    sql`update intelligence.findings f set done_at = m.done_at, done_by = m.done_by, done_note = m.note,
       reopened_at = m.reopened_at
     from intelligence.action_item_marks m
     where m.subject_id = any(${[...subjectIds]}::uuid[]) and f.kind = 'ACTION_ITEM' and f.done_at is null
       and f.tenant_id = m.tenant_id and m.sentence_digest = md5(f.sentence)
       and (f.call_id = m.subject_id or (f.call_id is null and f.interaction_id = m.subject_id))`,
  );
}

/** Forgets the marks of calls and other interactions that are gone. */
export async function removeMarks(em: EntityManager, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await query(em, sql`delete from intelligence.action_item_marks where subject_id = any(${[...subjectIds]}::uuid[])`);
}
