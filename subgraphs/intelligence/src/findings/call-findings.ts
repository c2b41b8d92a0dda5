import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { timeIn } from '@sophia/understanding';

/** Gives findings of calls the interactions of their calls. */
export async function linkCallFindings(em: EntityManager, callIds: Iterable<string>): Promise<void> {
  await query(
    em,
    sql`update intelligence.findings f set interaction_id = i.interaction_id
     from intelligence.interaction_analyses i
     where i.call_id = f.call_id and f.call_id = any(${[...callIds]}::uuid[])
       and f.interaction_id is distinct from i.interaction_id`,
  );
}

/**
 * Finds the days that words such as "tomorrow" mean in findings of calls: they count from the time of the sentence. Called
 * by whichever of a call and its transcript is saved last.
 */
export async function dateCallFindings(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  const rows = await query<{ id: string; sentence: string; saidAt: string }>(
    em,
    sql`select f.id, f.sentence, c.started_at + f.start_ms * interval '1 millisecond' as "saidAt"
     from intelligence.findings f
     join intelligence.call_facts c on c.tenant_id = f.tenant_id and c.call_id = f.call_id
     where f.call_id = any(${[...callIds]}::uuid[]) and f.due_text is not null`,
  );
  const dated = rows.map(({ id, sentence, saidAt }) => ({
    id,
    due: timeIn(sentence, new Date(saidAt))?.date ?? null,
  }));
  if (dated.length === 0) return;
  await query(
    em,
    sql`update intelligence.findings f set due_date = dated.due
     from json_to_recordset(${toDatabaseJson(dated)}::json) as dated(id uuid, due date)
     where f.id = dated.id and f.due_date is distinct from dated.due`,
  );
}
