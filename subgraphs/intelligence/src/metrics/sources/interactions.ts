import { sql } from '@sophia/database';
import { theirSentiment } from '../../store/their-sentiment.ts';
import { mayBeTheirs, sideOf } from '../../store/whose-words.ts';
import { defineSource } from './source.ts';

const isTheirs = mayBeTheirs('i');
const isWritten = sql`(${sideOf('i')} = 'THEIRS')`;
const isInSupport = sql`${isWritten} and (i.kind = 'TICKET' or i.is_support_channel)`;
const mood = theirSentiment('i');
const when = (condition: ReturnType<typeof sql>) => sql`(${condition})::int`;

/**
 * Interactions of all sources, on the day that they took place. An internal one counts if it is about an account. Roles and
 * seniority are the present ones of the contacts who took part.
 */
export const interactions = defineSource({
  name: 'interactions',
  number: 8,
  grain: 'an interaction, on the day that it took place',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many', source: 'one', deal: 'one', role: 'many', seniority: 'many' },
  parts: {
    interactions: sql`1`,
    ours: when(sql`i.direction = 'OUTBOUND'`),
    directed: when(sql`i.direction in ('INBOUND', 'OUTBOUND')`),
    theirs: when(isTheirs),
    rated: when(sql`${mood} is not null`),
    negative: when(sql`${mood} < -0.2`),
    written_rated: when(sql`${isWritten} and i.sentiment is not null`),
    written_sentiment: sql`case when ${isWritten} then i.sentiment end`,
    support_rated: when(sql`${isInSupport} and i.sentiment is not null`),
    support_sentiment: sql`case when ${isInSupport} then i.sentiment end`,
    escalations: when(sql`${isTheirs} and i.escalation`),
    objections: sql`case when ${isTheirs} then cardinality(i.objections) end`,
    pain_points: sql`case when ${isTheirs} then cardinality(i.pain_points) end`,
    feature_requests: sql`case when ${isTheirs} then cardinality(i.feature_requests) end`,
    buying_signals: sql`case when ${isTheirs} then cardinality(i.buying_signals) end`,
    compliance_flags: sql`jsonb_array_length(i.compliance_flags)`,
  },
  records: ({ from, to, dayOf }) => sql`
    select i.*, ${dayOf(sql`i.occurred_at`)} as day, null::text as currency, array[i.source] as source_items,
      array_remove(array[i.deal_id::text], null) as deal_items, coalesce(persona.roles, '{}') as role_items,
      coalesce(persona.seniorities, '{}') as seniority_items, coalesce(channel.type = 'SUPPORT', false) as is_support_channel
    from intelligence.interaction_analyses i
    left join intelligence.slack_channels channel on channel.tenant_id = i.tenant_id and channel.channel_id = i.channel_id
    left join lateral (
      select array_remove(array_agg(distinct f.decision_role), null) as roles,
        array_remove(array_agg(distinct f.seniority), null) as seniorities
      from intelligence.contact_facts f where f.tenant_id = i.tenant_id and f.contact_id = any(i.contact_ids)
    ) persona on i.contact_ids <> '{}'
    where i.occurred_at >= ${from} and i.occurred_at < ${to} and (i.direction <> 'INTERNAL' or i.account_id is not null)`,
});
