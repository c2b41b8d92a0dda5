import { type Sql, sql } from '@sophia/database';

/** Words of somebody, with their place. */
export interface QuoteRow {
  /** Null for words in a call, whose segment has them. */
  readonly text: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly interactionId: string;
  readonly segmentId: string | null;
  readonly findingId: string | null;
}

const iso = (time: Sql): Sql => sql`to_char((${time}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The sentence of a row of `customerFindings` as a quote in jsonb. */
export const quoteOf = (alias: string): Sql => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`jsonb_build_object('text', ${column('sentence')}, 'at', ${iso(column('occurred_at'))},
    'interactionId', ${column('interaction_id')}, 'segmentId', ${column('segment_id')}, 'findingId', ${column('finding_id')})`;
};

/** The newest sentences of a group of rows of `customerFindings` as a jsonb list of Quotes. */
export const newestQuotes = (alias: string, most: number, where: Sql = sql`true`): Sql => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`coalesce(to_jsonb((array_agg(${quoteOf(alias)} order by ${column('occurred_at')} desc, ${column('finding_id')})
    filter (where ${where}))[1:${sql.lit(most)}]), '[]')`;
};
