import { type EntityManager, query, sql } from '@sophia/database';
import { isNamedIn } from '../mentions/names-in.ts';
import { type NamedCall, sameTopicHours } from './source-thread.ts';

/** Shorter titles are too often a part of the language. */
const shortestTitle = 12;
const fewestWords = 3;

interface NamedRow extends NamedCall {
  readonly threadId: string;
  readonly title: string;
  readonly text: string;
}

/** Finds the calls, among these threads, that others of them name by their whole title at about the same time. */
export async function namedCallsIn(
  em: EntityManager,
  threadIds: readonly string[],
): Promise<Map<string, readonly NamedCall[]>> {
  const ids = [...threadIds];
  const rows = await query<NamedRow>(
    em,
    sql`with call as materialized (
       select source_thread_id, account_id, lower(title) as title, occurred_at as started_at,
         occurred_at + make_interval(secs => coalesce(duration_seconds, 0)) as ended_at
       from intelligence.interaction_analyses
       where source_thread_id = any(${ids}::uuid[]) and call_id is not null and length(title) >= ${shortestTitle}
     ), message as materialized (
       select tenant_id, interaction_id, source_thread_id, account_id, title, occurred_at,
         min(occurred_at) over (partition by source_thread_id) as started_at
       from intelligence.interaction_analyses where source_thread_id = any(${ids}::uuid[]) and call_id is null
     ), said as materialized (
       select interaction_id, lower(title) as text from message
       union
       select interaction_id, lower(p.text) from message join intelligence.passages p using (tenant_id, interaction_id)
       where p.call_id is null
     )
     select m.source_thread_id as "threadId", call.source_thread_id as "callThreadId",
       m.interaction_id as "interactionId", call.title, said.text
     from message m join said using (interaction_id)
     join call on call.account_id = m.account_id
       and m.started_at between call.started_at - make_interval(hours => ${sameTopicHours})
         and call.ended_at + make_interval(hours => ${sameTopicHours})
     where strpos(said.text, call.title) > 0
     order by m.occurred_at, m.interaction_id`,
  );
  return Map.groupBy(rows.filter(isNamed), ({ threadId }) => threadId);
}

const isNamed = ({ title, text }: NamedRow): boolean =>
  title.trim().split(/\s+/u).length >= fewestWords && isNamedIn(text, title);
