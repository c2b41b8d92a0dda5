import { type EntityManager, query, sql } from '@sophia/database';

/** Local times, 'HH:MM'. They may lie around midnight. Null for none. */
export interface QuietHours {
  readonly quietFrom?: string | null;
  readonly quietTo?: string | null;
}

/** Returns a function to the end of the quiet hours that a time lies in; null if it lies in none. */
export async function quietUntil(
  em: EntityManager,
  timeZone: string,
  all: readonly QuietHours[],
  now: Date,
): Promise<(hours: QuietHours) => Date | null> {
  const given = all.filter(({ quietFrom, quietTo }) => quietFrom != null && quietTo != null);
  if (given.length === 0) return () => null;
  const rows = await query<{ quiet_from: string; quiet_to: string; until: string }>(
    em,
    sql`select quiet_from, quiet_to,
       (moment::date + (moment::time >= quiet_to::time)::int + quiet_to::time) at time zone ${timeZone} as until
     from unnest(${given.map(({ quietFrom }) => quietFrom)}::text[], ${given.map(({ quietTo }) => quietTo)}::text[])
         as quiet (quiet_from, quiet_to)
       cross join (select ${now.toISOString()}::timestamptz at time zone ${timeZone} as moment) local
     where case when quiet_from::time <= quiet_to::time
       then moment::time >= quiet_from::time and moment::time < quiet_to::time
       else moment::time >= quiet_from::time or moment::time < quiet_to::time end`,
  );
  const ends = new Map(rows.map((row) => [`${row.quiet_from} ${row.quiet_to}`, new Date(row.until)]));
  return ({ quietFrom, quietTo }) => ends.get(`${quietFrom} ${quietTo}`) ?? null;
}
