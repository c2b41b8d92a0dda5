import { type Sql, sql } from '@sophia/database';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { isOurs, sideOf } from './whose-words.ts';

/**
 * The customer's sentiment in an interaction: of what they wrote, or of their side of a call. Null for our own words. The
 * column `their_sentiment` is filled for calls alone, since whose a text is may change without its words.
 */

/** SQL for the customer's sentiment in the row named `alias`. */
export const theirSentiment = (alias: string): Sql => sql`case
  when ${sideOf(alias)} = 'OURS' then null
  when ${sql.ref(`${alias}.call_id`)} is null then ${sql.ref(`${alias}.sentiment`)}
  else ${sql.ref(`${alias}.their_sentiment`)} end`;

/** The same of a row that is read. */
export function theirSentimentIn(row: InteractionAnalysisRow): number | null {
  if (isOurs(row)) return null;
  return (row.callId == null ? row.sentiment : row.theirSentiment) ?? null;
}
