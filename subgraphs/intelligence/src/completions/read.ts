import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { sideOf, spokenByThem, spokenByUs } from '../store/whose-words.ts';
import { type ActionItem, type Completion, elsewhereDays } from './find-done.ts';

/** SQL for who said a sentence of the interaction `i`, which is of the segment `s` if it is of a call. */
const said = (sentence: Sql): Sql => sql`
  i.source_thread_id as "threadId", i.interaction_id as "interactionId", i.account_id as "accountId", ${sentence} as sentence,
  to_char((i.occurred_at + coalesce(s.start_ms, 0) * interval '1 millisecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    as "saidAt",
  case when s.role is null then nullif(${sideOf('i')}, 'BOTH')
    when ${spokenByUs('s')} then 'OURS' when ${spokenByThem('s')} then 'THEIRS' end as side,
  case when i.call_id is not null then null when i.direction = 'INBOUND' then i.author_contact_id
    when i.direction in ('OUTBOUND', 'INTERNAL') then i.employee_ids[1] end as "personId",
  i.contact_ids || i.employee_ids as "peopleIds", i.call_id is not null as "isCall"`;

/** A day more, since a call's sentences are said after its beginning. */
const elsewhere = sql`make_interval(days => ${elsewhereDays + 1})`;

/** SQL for the stretches of time that some rows need, apart from each other: rows of years need not all of these years. */
const timesAround = (from: Sql, to: Sql): Sql => sql`unnest(range_agg(tstzrange(${from}, ${to}, '[]')))`;

/**
 * Reads the action items that these threads concern: their own, those that something in them said is done, and those of
 * the same customers that something in them may mean. Of a thread it reads all.
 */
export const itemsAbout = (em: EntityManager, threadIds: readonly string[]): Promise<ActionItem[]> =>
  query(
    em,
    sql`with concerned as (
       select unnest(${[...threadIds]}::uuid[]) as id
       union
       select i.source_thread_id from intelligence.findings f join intelligence.interaction_analyses i using (tenant_id, interaction_id)
       where f.likely_done is not null and (f.likely_done ->> 'threadId')::uuid = any(${[...threadIds]}::uuid[])
         and i.source_thread_id is not null
       union
       select earlier.source_thread_id
       from (
         select i.account_id, ${timesAround(sql`i.occurred_at - ${elsewhere}`, sql`i.occurred_at`)} as times
         from intelligence.interaction_analyses i
         where i.source_thread_id = any(${[...threadIds]}::uuid[]) and i.account_id is not null and (
           exists (select from intelligence.key_sentences k where k.interaction_id = i.interaction_id and 'COMPLETION' = any(k.kinds))
           or exists (select from intelligence.key_sentences k where k.call_id = i.call_id and 'COMPLETION' = any(k.kinds))
         ) group by i.account_id
       ) as answer
       join intelligence.interaction_analyses earlier on earlier.account_id = answer.account_id
         and earlier.occurred_at between lower(answer.times) and upper(answer.times)
       where earlier.source_thread_id is not null
     )
     select f.id, f.owner, f.reopened_at::text as "reopenedAt", ${said(sql`f.sentence`)}
     from concerned
     join intelligence.interaction_analyses i on i.source_thread_id = concerned.id
     join intelligence.findings f on f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id and f.kind = 'ACTION_ITEM'
     left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id`,
  );

/** Reads what may say that these action items are done: in their threads, and later in others of their customers. */
export async function completionsFor(em: EntityManager, items: readonly ActionItem[]): Promise<Completion[]> {
  if (items.length === 0) return [];
  const ids = [...new Set(items.map(({ interactionId }) => interactionId))];
  return query<Completion>(
    em,
    sql`with item as materialized (
       select source_thread_id, account_id, occurred_at from intelligence.interaction_analyses
       where interaction_id = any(${ids}::uuid[])
     ), place as (
       select i.interaction_id from intelligence.interaction_analyses i
       where i.source_thread_id in (select source_thread_id from item)
       union
       select i.interaction_id
       from (
         select account_id, ${timesAround(sql`occurred_at`, sql`occurred_at + ${elsewhere}`)} as times
         from item where account_id is not null group by account_id
       ) as span
       join intelligence.interaction_analyses i on i.account_id = span.account_id
         and i.occurred_at between lower(span.times) and upper(span.times)
     )
     select k.segment_id as "segmentId", k.start_at as start, k.end_at as end, ${said(sql`k.text`)}
     from place join intelligence.interaction_analyses i using (interaction_id)
     join lateral (
       select * from intelligence.key_sentences where interaction_id = i.interaction_id and 'COMPLETION' = any(kinds)
       union all
       select * from intelligence.key_sentences where call_id = i.call_id and 'COMPLETION' = any(kinds)
     ) as k on true
     left join intelligence.segment_analyses s on s.tenant_id = i.tenant_id and s.segment_id = k.segment_id
     where i.source_thread_id is not null`,
  );
}
