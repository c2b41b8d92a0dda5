import { sql } from '@sophia/database';
import { callKind } from '../../facts/call-kind.ts';
import { callTalk } from '../../facts/call-talk.ts';
import { defineSource } from './source.ts';

/** Recorded calls, on the day that they began. Their employee is the host, their account that of the source. */
export const calls = defineSource({
  name: 'calls',
  number: 3,
  grain: 'a recorded call, on the day that it began',
  facts: 'calls',
  dimensions: { account: 'one', employee: 'one', deal: 'one', call_kind: 'one' },
  parts: {
    calls: sql`1`,
    seconds: sql`i.duration_seconds`,
    talked: sql`(i.our_ms + i.their_ms > 0)::int`,
    our_ms: sql`i.our_ms`,
    both_ms: sql`i.our_ms + i.their_ms`,
    heard: sql`(i.our_ms is not null)::int`,
    questions: sql`i.our_questions`,
    monologues: sql`(i.longest_monologue_ms is not null)::int`,
    monologue_ms: sql`i.longest_monologue_ms`,
    switches: sql`i.switches`,
    analysed: sql`i.is_analysed::int`,
    with_next_steps: sql`i.has_next_steps::int`,
    with_objections: sql`i.has_objections::int`,
    with_pricing_objections: sql`i.pricing_objection::int`,
    rated: sql`(i.customer_sentiment is not null)::int`,
    sentiment: sql`i.customer_sentiment`,
  },
  records: ({ from, to, dayOf }) => sql`
    with talk as materialized (${callTalk(sql`c.started_at >= ${from} and c.started_at < ${to}`)})
    select ${dayOf(sql`c.started_at`)} as day, about.account_id, array_remove(array[host.employee_id], null) as employee_ids,
      array_remove(array[about.deal_id::text], null) as deal_items, array[${callKind(sql`told.title`)}] as call_kind_items, null::text as currency, c.duration_seconds,
      talk.our_ms, talk.their_ms, talk.our_questions, talk.longest_monologue_ms, talk.switches,
      a.call_id is not null as is_analysed, cardinality(a.action_items) > 0 as has_next_steps,
      cardinality(a.objections) > 0 as has_objections, a.pricing_objection, a.customer_sentiment
    from intelligence.call_facts c
    left join talk on talk.tenant_id = c.tenant_id and talk.call_id = c.call_id
    left join intelligence.call_analyses a on a.tenant_id = c.tenant_id and a.call_id = c.call_id
    left join intelligence.gong_identities host on host.tenant_id = c.tenant_id and host.identity_id = c.host_user_id
    left join intelligence.gong_identities about on about.tenant_id = c.tenant_id and about.identity_id = c.call_id
    left join intelligence.interaction_analyses told on told.tenant_id = c.tenant_id and told.call_id = c.call_id
    where c.started_at >= ${from} and c.started_at < ${to}`,
});
