import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { isWithCustomer } from '../facts/account-interactions.ts';
import type { ConversationFacts } from '../scoring/account-scores.ts';
import { windowDays } from '../scoring/common/score-rules.ts';
import { saidByContact, saidByCustomer } from './said-in.ts';

interface FactsRow {
  subject_id: string;
  days_since_last: number;
  last_30_days: number;
  in_window: number;
  people: number;
  inbound: number;
  directed: number;
  analysed: number;
  mean_sentiment: number | null;
  negative: number;
  positive: number;
  escalations: number;
  buying_signals: number;
  competitor_mentions: number;
  leaving: number;
  may_leave: number;
  recent_analysed: number;
  recent_sentiment: number | null;
  earlier_analysed: number;
  earlier_sentiment: number | null;
  earlier_interactions: number;
}

export interface SubjectFacts extends ConversationFacts {
  readonly subjectId: string;
  /** Interactions within the window. */
  readonly inWindow: number;
}

/**
 * SQL for one row of facts for each subject, as of `now`, from interactions with the customer. `from` provides the interactions as `i` and the subject's id as
 * `subject_id`, and `said` what the subject says in one.
 */
const facts = (from: Sql, said: Sql, now: Date): Sql => sql`
  select subject_id::text,
    extract(epoch from ${now}::timestamptz - max(i.occurred_at))::float8 / 86400 as days_since_last,
    count(*) filter (where i.occurred_at > ${now}::timestamptz - interval '30 days')::int as last_30_days,
    count(*) filter (where in_window)::int as in_window,
    coalesce((
      select count(distinct person) from unnest(array_agg(i.contact_ids::text) filter (where in_window)) as people,
        unnest(people::uuid[]) as person
    ), 0)::int as people,
    count(*) filter (where in_window and i.direction = 'INBOUND')::int as inbound,
    count(*) filter (where in_window and i.direction in ('INBOUND', 'OUTBOUND'))::int as directed,
    count(*) filter (where in_window and mood is not null)::int as analysed,
    avg(mood) filter (where in_window) as mean_sentiment,
    count(*) filter (where in_window and mood < -0.2)::int as negative,
    count(*) filter (where in_window and mood > 0.2)::int as positive,
    count(*) filter (where in_window and said.escalates)::int as escalations,
    count(*) filter (where in_window and said.buys)::int as buying_signals,
    count(*) filter (where in_window and said.compares)::int as competitor_mentions,
    count(*) filter (where said.leaves)::int as leaving,
    count(*) filter (where not said.leaves)::int as may_leave,
    count(mood) filter (where is_recent)::int as recent_analysed,
    avg(mood) filter (where is_recent) as recent_sentiment,
    count(mood) filter (where in_window and not is_recent)::int as earlier_analysed,
    avg(mood) filter (where in_window and not is_recent) as earlier_sentiment,
    count(*) filter (where in_window and not is_recent)::int as earlier_interactions
  from ${from}
    cross join lateral (
      select i.occurred_at > ${now}::timestamptz - make_interval(days => ${windowDays})
        as in_window, i.occurred_at > ${now}::timestamptz - interval '30 days' as is_recent
    ) as bounds
    left join lateral (select * from (${said}) words where in_window) as said on true
  where i.occurred_at <= ${now}::timestamptz and ${isWithCustomer('i')}
  group by subject_id`;

/** Loads the facts of these accounts. Leaves out accounts without interactions. */
export const accountFacts = (em: EntityManager, accountIds: Iterable<string>, now: Date): Promise<SubjectFacts[]> =>
  read(
    em,
    facts(
      sql`unnest(${[...accountIds]}::uuid[]) as subject_id join intelligence.interaction_analyses i
       on i.account_id = subject_id`,
      saidByCustomer,
      now,
    ),
  );

/** Loads the facts of these contacts, from the interactions that they took part in, and what they said there themselves. */
export const contactFacts = (em: EntityManager, contactIds: Iterable<string>, now: Date): Promise<SubjectFacts[]> =>
  read(
    em,
    facts(
      sql`unnest(${[...contactIds]}::uuid[]) as subject_id join intelligence.interaction_analyses i
       on i.contact_ids @> array[subject_id]`,
      saidByContact(sql`subject_id`),
      now,
    ),
  );

async function read(em: EntityManager, statement: Sql): Promise<SubjectFacts[]> {
  const rows = await query<FactsRow>(em, statement);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    daysSinceLast: row.days_since_last,
    last30Days: row.last_30_days,
    inWindow: row.in_window,
    people: row.people,
    inbound: row.inbound,
    directed: row.directed,
    analysed: row.analysed,
    meanSentiment: row.mean_sentiment,
    negative: row.negative,
    positive: row.positive,
    escalations: row.escalations,
    buyingSignals: row.buying_signals,
    competitorMentions: row.competitor_mentions,
    leaving: row.leaving,
    mayLeave: row.may_leave,
    recent: { analysed: row.recent_analysed, sentiment: row.recent_sentiment },
    earlier: {
      analysed: row.earlier_analysed,
      sentiment: row.earlier_sentiment,
      interactions: row.earlier_interactions,
    },
  }));
}
