import { type EntityManager, query, sql } from '@sophia/database';
import { currentSubjects, markGone } from './gone-subjects.ts';
import { dropScoresOf } from './save-scores.ts';

const alertColumns = { CONTACT: 'contact_id', DEAL: 'deal_id' } as const;

/**
 * Removes the scores of a contact or deal that is gone. Its alerts move to the subject that it was merged into, or lose
 * the reference. Its interactions change with later events of their own.
 */
export async function replaceSubject(
  em: EntityManager,
  tenant: string,
  type: keyof typeof alertColumns,
  id: string,
  intoId: string | null,
): Promise<void> {
  await markGone(em, tenant, type, id, intoId);
  const present = (await currentSubjects(em, type, [id]))(id);
  const column = alertColumns[type];
  await dropScoresOf(em, type, [id]);
  await query(
    em,
    sql`update intelligence.alerts set ${sql.raw(column)} = ${present}::uuid, version = version + 1
     where ${sql.raw(column)} = ${id} and ${sql.raw(column)} is distinct from ${present}::uuid`,
  );
}
