import { type Sql, sql } from '@sophia/database';
import { wroteToThem } from '../store/whose-words.ts';

/** Of the row named `alias`: our people and the customer were in contact, by our words, in a call or in a meeting. */
export const isOurContact = (alias: string): Sql =>
  sql`(${wroteToThem(alias)} or ${sql.ref(`${alias}.kind`)} in ('CALL', 'MEETING'))`;

/**
 * Of a customer's words in the row named `alias`: they ask for something or complain, or are not analysed yet. A greeting or
 * "Thanks!" does neither, and the last word of each settled talk would wait for an answer. It is never known of words in a
 * language that is not analysed: "Danke!" is not to wait either.
 */
export const wantsAnswer = (alias: string): Sql => {
  const said = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${said('analysed_at')} is null or ${said('urgency')} > 1 or ${said('pain_points')} <> '{}'
    or ${said('objections')} <> '{}' or ${said('feature_requests')} <> '{}')`;
};

/**
 * Of a customer's words in the row named `alias`: nobody has answered before `to`, neither in their thread nor in a
 * later call or meeting with the account. Words outside a thread are also answered by any later words to the account.
 * Tickets are answered where they come from, so nothing is known of theirs.
 */
export const isUnanswered = (alias: string, to: Sql): Sql => {
  const said = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${said('kind')} <> 'TICKET' and not exists (
    select from intelligence.interaction_analyses answer
    where answer.tenant_id = ${said('tenant_id')} and answer.account_id = ${said('account_id')}
      and answer.occurred_at > ${said('occurred_at')} and answer.occurred_at <= ${to} and ${isOurContact('answer')}
      and (answer.kind in ('CALL', 'MEETING') or ${said('thread_id')} is null or answer.thread_id = ${said('thread_id')}))`;
};
