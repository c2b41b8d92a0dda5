import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { linkCallFindings } from '../findings/call-findings.ts';
import { blankColumns, callAnalysisColumns } from './analysis-columns.ts';
import { spokenByThem, spokenByUs } from './whose-words.ts';

/** SQL for the most frequent values of an array column in a call's sentences, at most 10. */
const mostFrequent = (column: string): Sql => sql`
  coalesce((
    select array_agg(value order by times desc, value) from (
      select value, count(*) as times
      from intelligence.segment_analyses s, unnest(${sql.ref(`s.${column}`)}) as value
      where s.call_id = c.call_id group by value order by count(*) desc, value limit 10
    ) as counted
  ), '{}')`;

/** SQL for the first values of an array column in spoken order, at most 10, of sentences for which the condition holds. */
const inOrder = (column: string, condition: Sql = sql`true`): Sql => sql`
  coalesce((
    select array_agg(value order by start_ms) from (
      select value, start_ms
      from intelligence.segment_analyses s, unnest(${sql.ref(`s.${column}`)}) as value
      where s.call_id = c.call_id and ${condition} order by start_ms limit 10
    ) as said
  ), '{}')`;

/** Of the sentence `s`: it may be the customer's. What our own people say is no objection, interest or escalation of theirs. */
const notOurs = sql`not ${spokenByUs('s')}`;

/** SQL for the mean sentiment, weighted by words: "Okay" counts less than a sentence of twenty words. */
const weighted = (condition: Sql): Sql => sql`
  round((
    sum(sentiment * word_count) filter (where ${condition})
    / nullif(sum(word_count) filter (where sentiment is not null and ${condition}), 0)
  )::numeric, 2)::float8`;

/**
 * Combines the analyses of a call's sentences into one of the call. It names the model of the oldest. Their sentiment is the
 * customer's; if it is not known who that is, that of all who may be.
 */
export async function summariseCalls(em: EntityManager, tenant: string, callIds: readonly string[]): Promise<void> {
  await query(em, sql`delete from intelligence.call_analyses where call_id = any(${[...callIds]}::uuid[])`);
  await query(
    em,
    sql`insert into intelligence.call_analyses (
       tenant_id, call_id, language, sentiment, customer_sentiment, their_sentiment, urgency, escalation, topics, property_software,
       competitors, integrations, features, objections, pricing_objection, pricing_discussed, buying_signals,
       pain_points, feature_requests, action_items, keywords, unit_count, compliance_flags, model, model_version,
       analysed_at)
     select ${tenant}, c.call_id, c.language, c.sentiment, c.customer_sentiment, c.their_sentiment, c.urgency, c.escalation,
       ${mostFrequent('topics')}, ${mostFrequent('property_software')}, ${mostFrequent('competitors')},
       ${mostFrequent('integrations')}, ${mostFrequent('features')}, ${inOrder('objections', notOurs)},
       c.pricing_objection, c.pricing_discussed, ${inOrder('buying_signals', notOurs)}, ${inOrder('pain_points', notOurs)},
       ${inOrder('feature_requests', notOurs)}, ${inOrder('action_items')}, ${mostFrequent('keywords')}, c.unit_count,
       coalesce((
         select jsonb_agg(flag) from (
           select flag from intelligence.segment_analyses s, jsonb_array_elements(s.compliance_flags) as flag
           where s.call_id = c.call_id order by s.start_ms limit 20
         ) as flags
       ), '[]'),
       c.model, c.model_version, c.analysed_at
     from (
       select call_id, max(language) as language, ${weighted(sql`true`)} as sentiment,
         ${weighted(spokenByThem('s'))} as customer_sentiment,
         case when bool_or(${spokenByThem('s')}) then ${weighted(spokenByThem('s'))} else ${weighted(notOurs)} end
           as their_sentiment,
         max(urgency) as urgency, bool_or(escalation and ${notOurs}) as escalation,
         bool_or(pricing_objection and ${notOurs}) as pricing_objection,
         bool_or(pricing_discussed) as pricing_discussed, max(unit_count) as unit_count,
         (array_agg(model order by analysed_at))[1] as model,
         (array_agg(model_version order by analysed_at))[1] as model_version, max(analysed_at) as analysed_at
       from intelligence.segment_analyses s where call_id = any(${[...callIds]}::uuid[]) group by call_id
     ) as c`,
  );
}

const columnsOf = (alias?: string): Sql =>
  sql.join(callAnalysisColumns.map((column) => sql.ref(alias ? `${alias}.${column}` : column)));

/**
 * Copies the analyses of calls to their interactions, and gives their findings the interactions. Called by whichever of the two is saved last.
 *
 * @returns the ids of the interactions that changed
 */
export async function copyToInteractions(em: EntityManager, callIds: readonly string[]): Promise<string[]> {
  await linkCallFindings(em, callIds);
  const rows = await query<{ interaction_id: string }>(
    em,
    sql`update intelligence.interaction_analyses i
     set (${columnsOf()}) = row(${columnsOf('c')})
     from intelligence.call_analyses c
     where c.call_id = i.call_id and i.call_id = any(${[...callIds]}::uuid[])
       and row(${columnsOf('i')}) is distinct from row(${columnsOf('c')})
     returning i.interaction_id`,
  );
  return rows.map((row) => row.interaction_id);
}

/**
 * Resets the interactions of calls that lost their sentences, because the calls became private.
 *
 * @returns the ids of those interactions
 */
export async function resetCallsWithoutSentences(em: EntityManager, callIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ interaction_id: string }>(
    em,
    sql`update intelligence.interaction_analyses i set ${blankColumns}
     where i.call_id = any(${[...callIds]}::uuid[]) and i.model is not null
       and not exists (select from intelligence.call_analyses c where c.call_id = i.call_id)
     returning i.interaction_id`,
  );
  return rows.map((row) => row.interaction_id);
}
