import { type Sql, sql } from '@sophia/database';
import { ourOwnWords, theirOwnWords } from '../store/our-own-words.ts';

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

/** Whose words an interaction is, in the row named `alias`. Notes and tasks are ours, tickets are theirs. */
export const sideOf = (alias: string): Sql => {
  const { kind, direction } = { kind: sql.ref(`${alias}.kind`), direction: sql.ref(`${alias}.direction`) };
  return sql`case
    when ${ourOwnWords(alias)} or ${direction} = 'INTERNAL' or ${kind} in ('NOTE', 'TASK') then 'OURS'
    when ${theirOwnWords(alias)} or ${kind} = 'TICKET' then 'THEIRS'
    else 'BOTH' end`;
};

/** True if we and the customer talked, in the row named `alias`: notes and moved deals are ours alone. */
export const isWithCustomer = (alias: string): Sql => sql`${sql.ref(`${alias}.direction`)} <> 'INTERNAL'`;
