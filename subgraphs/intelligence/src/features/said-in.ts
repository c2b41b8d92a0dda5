import { type Sql, sql } from '@sophia/database';
import { theirSentiment } from '../store/their-sentiment.ts';
import { contactSpoke, contactSpokeAlone, contactWrote, mayBeTheirs, spokenByUs } from '../store/whose-words.ts';

/*
 * What the customer says in the interaction `i`: selects of at most one row, none if they say nothing. What one of them says in a
 * call is the account's as well as theirs, but not that of the others who took part.
 *
 * Columns: mood, escalates, buys, compares (names a competitor), leaves (false if they only may; null if they say nothing of it).
 */

/** If somebody says in an interaction that they leave, in sentences `s` for which the condition holds. */
const leaves = (condition: Sql): Sql => sql`(
  select bool_or(f.target = 'DECIDED') from intelligence.findings f
  left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
  where f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id and f.kind = 'CHURN_SIGNAL' and ${condition})`;

const theirWords = sql`
  ${theirSentiment('i')} as mood, coalesce(i.escalation, false) as escalates, i.buying_signals <> '{}' as buys,
  i.competitors <> '{}' as compares, ${leaves(sql`(s.segment_id is null or not ${spokenByUs('s')})`)} as leaves`;

/** What anybody of the customer says. */
export const saidByCustomer = sql`select ${theirWords} where ${mayBeTheirs('i')}`;

/** What this contact says. */
export const saidByContact = (contact: Sql): Sql => sql`
  select ${theirWords}
  where ${mayBeTheirs('i')}
    and case when i.call_id is null then ${contactWrote('i', contact)} else ${contactSpokeAlone('i', contact)} end
  union all
  select round((
      sum(own.sentiment * own.word_count) / nullif(sum(own.word_count) filter (where own.sentiment is not null), 0)
    )::numeric, 2)::float8,
    coalesce(bool_or(own.escalation), false), bool_or(own.buying_signals <> '{}'), bool_or(own.competitors <> '{}'),
    ${leaves(contactSpoke('s', contact))}
  from intelligence.segment_analyses own
  where own.tenant_id = i.tenant_id and own.call_id = i.call_id and not ${contactSpokeAlone('i', contact)}
    and ${contactSpoke('own', contact)}
  having count(*) > 0`;
