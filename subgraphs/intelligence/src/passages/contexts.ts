import { type EntityManager, query, type Sql, sql, toDatabaseJson } from '@sophia/database';
import { passageDigest } from './save-passages.ts';

/** Place of a message in its thread. */
export interface PlaceInThread {
  readonly threadId: string;
  readonly occurredAt: string;
  readonly interactionId: string;
}

/** Messages before it that a message has as context. */
const earlierMessages = 2;
/** Characters of each of them. */
const longestEnd = 200;

/** SQL that is true for the first passage of a message. An index has these. */
export const isFirstOfMessage = (alias: string): Sql =>
  sql`${sql.ref(`${alias}.place`)} = 0 and ${sql.ref(`${alias}.call_id`)} is null and ${sql.ref(`${alias}.kind`)} <> 'THREAD'`;

const place = (alias: string): Sql => sql`(${sql.ref(`${alias}.occurred_at`)}, ${sql.ref(`${alias}.interaction_id`)})`;

/**
 * Writes the context of the messages at these places, and of those that follow. Call it after messages were written,
 * with the places where messages are and were.
 *
 * @returns the ids of the passages whose context changed
 */
export async function writeContexts(em: EntityManager, places: readonly PlaceInThread[]): Promise<string[]> {
  if (places.length === 0) return [];
  const touched = places.map(({ threadId, occurredAt, interactionId }) => ({
    thread_id: threadId,
    occurred_at: occurredAt,
    interaction_id: interactionId,
  }));
  const rows = await query<{ id: string }>(
    em,
    sql`with touched as (
       select distinct thread_id, occurred_at, interaction_id from json_to_recordset(${toDatabaseJson(touched)}::json)
         as touched(thread_id uuid, occurred_at timestamptz, interaction_id uuid)
     ),
     affected as (
       select distinct message.passage_id, message.thread_id, message.occurred_at, message.interaction_id
       from touched cross join lateral (
         select m.passage_id, m.thread_id, m.occurred_at, m.interaction_id from intelligence.passages m
         where m.thread_id = touched.thread_id and ${isFirstOfMessage('m')} and ${place('m')} >= ${place('touched')}
         order by m.occurred_at, m.interaction_id limit ${earlierMessages + 1}
       ) as message
     ),
     told as (
       select affected.passage_id, coalesce((
         select string_agg(case when length(text) > ${longestEnd} then '…' || right(text, ${longestEnd - 1}) else text end,
           E'\n' order by occurred_at, interaction_id)
         from (
           select m.occurred_at, m.interaction_id, (
             select l.text from intelligence.passages l
             where l.interaction_id = m.interaction_id and l.call_id is null and l.kind <> 'THREAD'
             order by l.place desc limit 1
           ) as text
           from intelligence.passages m
           where m.thread_id = affected.thread_id and ${isFirstOfMessage('m')} and ${place('m')} < ${place('affected')}
           order by m.occurred_at desc, m.interaction_id desc limit ${earlierMessages}
         ) as earlier
       ), '') as context
       from affected
     )
     update intelligence.passages p set context = told.context, text_digest = ${passageDigest(sql`told.context`, sql`p.text`)}
     from told where p.passage_id = told.passage_id and p.context <> told.context
     returning p.passage_id as id`,
  );
  return rows.map(({ id }) => id);
}
