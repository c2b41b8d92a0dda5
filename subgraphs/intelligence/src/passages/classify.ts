import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { spokenByUs, wroteToThem } from '../store/whose-words.ts';
import type { PassageChange } from './announce-passages.ts';
import { staleThreads } from './stale-threads.ts';

const collections = [
  'call_content',
  'apartment_industry_insights',
  'sales_techniques',
  'competitive_intelligence',
] as const;
type Collection = (typeof collections)[number];

/** Parts of a sale in which the words of our team show how they sell. */
const sellingTopics = ['DISCOVERY', 'OBJECTION_HANDLING', 'PRICING', 'CLOSING'];

/** SQL for a list of the collections whose condition is true. */
const collectionsWhere = (conditions: Partial<Record<Collection, Sql>>): Sql =>
  sql`array_remove(array[${sql.join(
    collections.flatMap((name) => {
      const condition = conditions[name];
      return condition ? [sql`case when ${condition} then ${name} end`] : [];
    }),
  )}]::text[], null)`;

/** Files passages in collections and topics by the analyses of their interactions. Their threads follow later. */
export async function classifyMessages(
  em: EntityManager,
  tenant: string,
  interactionIds: readonly string[],
): Promise<Partial<PassageChange>> {
  if (interactionIds.length === 0) return {};
  const ids = sql`any(${[...interactionIds]}::uuid[])`;
  const rows = await query<{ id: string; thread_id: string | null }>(
    em,
    sql`with found as (
       select i.interaction_id, i.topics, ${collectionsWhere({
         apartment_industry_insights: sql`i.industry_keywords <> '{}' or i.property_software <> '{}' or i.compliance_flags <> '[]'`,
         sales_techniques: sql`${wroteToThem('i')} and (i.pricing_discussed or i.objections <> '{}')`,
         competitive_intelligence: sql`i.competitors <> '{}'`,
       })} as collections
       from intelligence.interaction_analyses i where i.interaction_id = ${ids}
     )
     update intelligence.passages p set topics = found.topics, collections = found.collections from found
     where p.interaction_id = ${ids} and p.interaction_id = found.interaction_id and p.call_id is null
       and row(p.topics, p.collections) is distinct from row(found.topics, found.collections)
     returning p.passage_id as id, p.thread_id`,
  );
  await staleThreads.mark(
    em,
    tenant,
    rows.flatMap(({ thread_id }) => thread_id ?? []),
  );
  return { describedIds: rows.map(({ id }) => id) };
}

/** Gives threads all collections and topics of their messages. Returns the ids of the changed passages. */
export async function classifyThreads(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  if (threadIds.length === 0) return [];
  const union = (column: string) => sql`coalesce((
    select array_agg(distinct value order by value)
    from intelligence.passages m, unnest(${sql.ref(`m.${column}`)}) as value
    where m.thread_id = t.thread_id and m.kind <> 'THREAD' and m.call_id is null and m.place = 0
  ), '{}')`;
  const rows = await query<{ id: string }>(
    em,
    sql`with found as (
       select t.passage_id, ${union('topics')} as topics, ${union('collections')} as collections
       from intelligence.passages t where t.kind = 'THREAD' and t.thread_id = any(${[...threadIds]}::uuid[])
     )
     update intelligence.passages p set topics = found.topics, collections = found.collections from found
     where p.passage_id = found.passage_id
       and row(p.topics, p.collections) is distinct from row(found.topics, found.collections)
     returning p.passage_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** Files the passages of calls in collections and topics by the analyses of their sentences. */
export async function classifyCalls(em: EntityManager, callIds: readonly string[]): Promise<Partial<PassageChange>> {
  if (callIds.length === 0) return {};
  const some = (condition: Sql) => sql`coalesce(bool_or(${condition}), false)`;
  const rows = await query<{ id: string }>(
    em,
    sql`with found as (
       select p.passage_id, ${collectionsWhere({
         call_content: sql`true`,
         apartment_industry_insights: some(
           sql`s.industry_keywords <> '{}' or s.property_software <> '{}' or s.compliance_flags <> '[]'`,
         ),
         sales_techniques: some(sql`${spokenByUs('s')} and s.topic_category = any(${sellingTopics}::text[])`),
         competitive_intelligence: some(sql`s.competitors <> '{}'`),
       })} as collections, coalesce((
         select array_agg(distinct value order by value)
         from intelligence.segment_analyses t, unnest(t.topics) as value
         where t.call_id = p.call_id and t.part = p.part and t.segment_id = any(p.segment_ids)
       ), '{}') as topics
       from intelligence.passages p
       left join intelligence.segment_analyses s
         on s.call_id = p.call_id and s.part = p.part and s.segment_id = any(p.segment_ids)
       where p.call_id = any(${[...callIds]}::uuid[])
       group by p.passage_id, p.call_id, p.part, p.segment_ids
     )
     update intelligence.passages p set topics = found.topics, collections = found.collections from found
     where p.passage_id = found.passage_id
       and row(p.topics, p.collections) is distinct from row(found.topics, found.collections)
     returning p.passage_id as id`,
  );
  return { describedIds: rows.map(({ id }) => id) };
}
