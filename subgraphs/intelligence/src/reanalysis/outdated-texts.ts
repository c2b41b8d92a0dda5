import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { TextAnalyzer } from '@sophia/understanding';
import { analyseInteractions } from '../jobs/analyse-interactions.ts';
import { textsOf } from '../passages/read-texts.ts';
import type { PendingText } from '../store/save-interactions.ts';

export type Model = Pick<TextAnalyzer, 'model' | 'version'>;

/** SQL that is true of a row whose values another model or version made. */
export const isOutdated = (alias: string, { model, version }: Model): Sql =>
  sql`(${sql.ref(`${alias}.model`)}, ${sql.ref(`${alias}.model_version`)}) is distinct from (${model}::text, ${version}::text)`;

export interface OutdatedText extends PendingText {
  readonly occurredAt: Date;
}

/**
 * Returns messages, e-mails and notes whose analysis another model or version made, newest first. Leaves out those whose
 * new analysis failed and is parked.
 */
export async function outdatedTexts(em: EntityManager, model: Model, limit: number): Promise<OutdatedText[]> {
  const rows = await query<{ id: string; occurredAt: string }>(
    em,
    sql`select i.interaction_id as id, i.occurred_at as "occurredAt" from intelligence.interaction_analyses i
     where i.text_digest is not null and i.model is not null and ${isOutdated('i', model)}
       and exists (
         select from intelligence.passages p
         where p.interaction_id = i.interaction_id and p.call_id is null and p.kind <> 'THREAD'
       )
       and i.interaction_id not in (
         select (text ->> 'id')::uuid from intelligence.jobs j, json_array_elements(j.data) as text
         where j.kind = ${analyseInteractions.name} and j.parked_at is not null
       )
     order by i.occurred_at desc limit ${limit}`,
  );
  const ids = rows.map(({ id }) => id);
  const texts = new Map((await textsOf(em, ids)).map((text) => [text.id, text]));
  return rows.flatMap(({ id, occurredAt }) => {
    const text = texts.get(id);
    return text ? [{ ...text, occurredAt: new Date(occurredAt) }] : [];
  });
}
