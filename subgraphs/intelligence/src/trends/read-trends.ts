import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { isWithCustomer } from '../facts/account-interactions.ts';
import { judge, type Movement } from './rises.ts';

const columns = {
  TOPIC: 'topics',
  COMPETITOR: 'competitors',
  FEATURE: 'features',
  INTEGRATION: 'integrations',
  PROPERTY_SOFTWARE: 'property_software',
  PRODUCT: 'products',
} as const;
type TrendSubject = keyof typeof columns;
const trendSubjects = Object.keys(columns) as TrendSubject[];

/** Weeks before the present that it is compared with. */
const pastWeeks = 26;
/** Fewest weeks of the past with conversations. */
const leastWeeks = 8;
/** Largest share of false ones among the trends that are shown. */
const mostFalse = 0.05;
const week = 7 * 86_400_000;

export interface Trend extends Movement {
  readonly subject: TrendSubject;
  readonly weeks: readonly number[];
}

export interface Trends {
  readonly from: Date;
  readonly until: Date;
  readonly trends: readonly Trend[];
}

interface Counted {
  readonly subject: TrendSubject | null;
  readonly name: string | null;
  readonly week: number;
  readonly accounts: number;
}

/**
 * Finds what customers talk about more or less than before: in the last `recent` weeks before a time, each of seven days,
 * against the 26 weeks before them.
 */
export async function readTrends(em: EntityManager, until: Date, recent: number): Promise<Trends> {
  const weeks = pastWeeks + recent;
  const from = new Date(until.getTime() - weeks * week);
  const rows = await query<Counted>(em, counts(from, until));
  const byWeek = (of: readonly Counted[]) => {
    const values = new Array<number>(weeks).fill(0);
    for (const each of of) values[each.week] = each.accounts;
    return values;
  };
  const active = byWeek(rows.filter(({ subject }) => subject === null));
  if (active.slice(0, pastWeeks).filter((n) => n > 0).length < leastWeeks) return { from, until, trends: [] };
  const named = Map.groupBy(
    rows.filter(({ subject }) => subject !== null),
    ({ subject, name }) => `${subject} ${name}`,
  );
  const series = [...named].map(([name, of]) => ({ name, weeks: byWeek(of), of }));
  const found = new Map(series.map((each) => [each.name, each]));
  const trends = judge(series, active, recent)
    .filter(({ falseShare }) => falseShare <= mostFalse)
    .flatMap((movement) => {
      const each = found.get(movement.name);
      const [first] = each?.of ?? [];
      return each && first?.subject && first.name !== null
        ? [{ ...movement, subject: first.subject, name: first.name, weeks: each.weeks }]
        : [];
    });
  return { from, until, trends };
}

/** Distinct accounts by week: of each subject, and of all conversations (subject null). */
const counts = (from: Date, until: Date): Sql => sql`
  with talks as materialized (
    select i.account_id, i.topics, i.competitors, i.features, i.integrations, i.property_software, i.products,
      floor(extract(epoch from i.occurred_at - ${from.toISOString()}::timestamptz) / 604800)::int as week
    from intelligence.interaction_analyses i
    where i.account_id is not null and i.occurred_at >= ${from.toISOString()}::timestamptz
      and i.occurred_at < ${until.toISOString()}::timestamptz
      and i.kind in ('CALL', 'MEETING', 'MESSAGE', 'EMAIL', 'TICKET') and ${isWithCustomer('i')}
  )
  select null::text as subject, null::text as name, week, count(distinct account_id)::int as accounts from talks group by week
  ${sql.join(
    trendSubjects.map(
      (subject) => sql`union all
        select ${sql.lit(subject)}, item, week, count(distinct account_id)::int
        from talks, unnest(${sql.ref(`talks.${columns[subject]}`)}) item group by item, week`,
    ),
    sql` `,
  )}`;

/** Reads the newest conversations of the present that name a subject. */
export const examplesOf = (
  em: EntityManager,
  { subject, name }: Pick<Trend, 'subject' | 'name'>,
  { until }: Pick<Trends, 'until'>,
  recent: number,
) =>
  query<{ id: string }>(
    em,
    sql`select i.interaction_id as id from intelligence.interaction_analyses i
     where i.account_id is not null and i.occurred_at >= ${new Date(until.getTime() - recent * week).toISOString()}::timestamptz
       and i.occurred_at < ${until.toISOString()}::timestamptz and ${name} = any(${sql.ref(`i.${columns[subject]}`)})
       and i.kind in ('CALL', 'MEETING', 'MESSAGE', 'EMAIL', 'TICKET') and ${isWithCustomer('i')}
     order by i.occurred_at desc, i.interaction_id limit 3`,
  );
