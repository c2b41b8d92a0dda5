import { sql } from '@sophia/database';
import { ourOwnWords, theirOwnWords } from '../../store/our-own-words.ts';
import { defineSource } from './source.ts';

const isOurs = ourOwnWords('i');
const isTheirs = sql`not (${isOurs}) and i.direction <> 'INTERNAL'`;
const isWritten = sql`(${theirOwnWords('i')} or i.kind = 'TICKET')`;
const when = (condition: ReturnType<typeof sql>) => sql`(${condition})::int`;

/** Interactions of all sources, on the day that they took place. An internal one counts if it is about an account. */
export const interactions = defineSource({
  name: 'interactions',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many', item: 'one' },
  parts: {
    interactions: sql`1`,
    ours: when(sql`i.direction = 'OUTBOUND'`),
    directed: when(sql`i.direction in ('INBOUND', 'OUTBOUND')`),
    theirs: when(isTheirs),
    rated: when(sql`${isTheirs} and i.sentiment is not null`),
    negative: when(sql`${isTheirs} and i.sentiment < -0.2`),
    written_rated: when(sql`${isWritten} and i.sentiment is not null`),
    written_sentiment: sql`case when ${isWritten} then i.sentiment end`,
    escalations: when(sql`${isTheirs} and i.escalation`),
    objections: sql`case when ${isTheirs} then cardinality(i.objections) end`,
    pain_points: sql`case when ${isTheirs} then cardinality(i.pain_points) end`,
    feature_requests: sql`case when ${isTheirs} then cardinality(i.feature_requests) end`,
    buying_signals: sql`case when ${isTheirs} then cardinality(i.buying_signals) end`,
    compliance_flags: sql`jsonb_array_length(i.compliance_flags)`,
  },
  records: ({ from, to, dayOf }) => sql`
    select i.*, ${dayOf(sql`i.occurred_at`)} as day, array[i.source] as items, null::text as currency
    from intelligence.interaction_analyses i
    where i.occurred_at >= ${from} and i.occurred_at < ${to} and (i.direction <> 'INTERNAL' or i.account_id is not null)`,
});
