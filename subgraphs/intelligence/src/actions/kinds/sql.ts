import { type Sql, sql } from '@sophia/database';
import type { Window } from '../../facts/account-interactions.ts';

/** The last `days` days before a time, and the time itself. */
export const lastDays = (at: Sql, days: number): Window => ({
  from: sql`${at} - make_interval(days => ${days}::int)`,
  to: sql`${at} + interval '1 microsecond'`,
});

/** The day of a time, in UTC. */
export const dayOf = (time: Sql): Sql => sql`((${time}) at time zone 'UTC')::date`;

/** Days from one time to a later one, as a share of `full`, 0 to 1. Whole days count, so that it moves once a day. */
export const shareOfDays = (from: Sql, to: Sql, full: number): Sql =>
  sql`least(1, greatest(0, floor(extract(epoch from (${to}) - (${from})) / 86400) / ${full}::float8))::float8`;

const isoTime = (time: Sql): Sql => sql`to_char((${time}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

interface Evidence {
  readonly text: Sql;
  readonly at?: Sql;
  readonly interactionId?: Sql;
  readonly findingId?: Sql;
  readonly scoreId?: Sql;
}

const nothing = sql`null::text`;

/** An ActionEvidence as jsonb. */
export const evidence = ({ text, at, interactionId, findingId, scoreId }: Evidence): Sql =>
  sql`jsonb_build_object('text', left(${text}, 500), 'at', ${at ? isoTime(at) : nothing},
    'interactionId', ${interactionId ?? nothing}, 'findingId', ${findingId ?? nothing}, 'scoreId', ${scoreId ?? nothing})`;

/** The sentences of a group of customers' findings as a jsonb list, the first ones of the newest texts first. */
export const quotes = (alias: string, most = 3): Sql => {
  const { ref } = sql;
  const quote = evidence({
    text: ref(`${alias}.sentence`),
    at: ref(`${alias}.occurred_at`),
    interactionId: ref(`${alias}.interaction_id`),
    findingId: ref(`${alias}.finding_id`),
  });
  return sql`to_jsonb((array_agg(${quote} order by ${ref(`${alias}.occurred_at`)} desc, ${ref(`${alias}.start_ms`)},
    ${ref(`${alias}.start_offset`)}))[1:${sql.lit(most)}])`;
};

/** The first value of a column in a group, in the order of time. */
export const first = (alias: string, column: string): Sql =>
  sql`(array_agg(${sql.ref(`${alias}.${column}`)} order by ${sql.ref(`${alias}.occurred_at`)},
    ${sql.ref(`${alias}.start_ms`)}, ${sql.ref(`${alias}.start_offset`)}))[1]`;
