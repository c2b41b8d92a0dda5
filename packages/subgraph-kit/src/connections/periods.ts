import { type Sql, sql } from '@sophia/database';

type Period = 'DAY' | 'WEEK' | 'MONTH';

/** The day (UTC) of a time. */
export const dayOf = (time: Sql): Sql => sql`(${time} at time zone 'UTC')::date`;

/**
 * Ways to group by a day: the day itself, its week and its month, each as its first day. Weeks begin on Monday. The prefix
 * begins their names.
 */
export function periodsOf<Prefix extends string>(prefix: Prefix, day: Sql): Record<`${Prefix}${Period}`, Sql> {
  const start = (period: string) => sql`date_trunc(${sql.lit(period)}, ${day}::timestamp)::date`;
  const periods: Record<Period, Sql> = { DAY: day, WEEK: start('week'), MONTH: start('month') };
  return Object.fromEntries(Object.entries(periods).map(([name, key]) => [`${prefix}${name}`, key])) as Record<
    `${Prefix}${Period}`,
    Sql
  >;
}
