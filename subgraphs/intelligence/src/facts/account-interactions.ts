import { type Sql, sql } from '@sophia/database';
import { sideOf } from '../store/whose-words.ts';

/** A time from `from` on, before `to`; both are timestamptz. */
export interface Window {
  readonly from: Sql;
  readonly to: Sql;
}

/**
 * Returns a select of the interactions of accounts in a window, with whose words they are: `OURS`, `THEIRS`, or `BOTH`
 * for calls and meetings, and for those whose author is unknown.
 *
 * Columns: side, and those of interaction_analyses.
 */
export const accountInteractions = ({ from, to }: Window): Sql => sql`
  select i.*, ${sideOf('i')} as side
  from intelligence.interaction_analyses i
  where i.account_id is not null and i.occurred_at >= ${from} and i.occurred_at < ${to}`;

/** True if we and the customer talked, in the row named `alias`: notes and moved deals are ours alone. */
export const isWithCustomer = (alias: string): Sql => sql`${sql.ref(`${alias}.direction`)} <> 'INTERNAL'`;
