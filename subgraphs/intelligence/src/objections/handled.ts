import { type Sql, sql } from '@sophia/database';

/** Of an objection in a call, the finding in the row named `alias`: we answered it, and the customer agreed. */
export const isHandledInCall = (alias: string): Sql => sql`(
  ${sql.ref(`${alias}.handling`)} is not null or exists (
    select from intelligence.key_sentences k
    where k.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and k.source_id = ${sql.ref(`${alias}.segment_id`)}
      and 'OBJECTION_HANDLED' = any(k.kinds)))`;

/**
 * Of an objection in the row named `alias`, a row of `customerFindings`: it was answered, in a call as above; in writing, the
 * same text meets it. Null in a ticket, which is answered where it comes from.
 */
export const isHandled = (alias: string): Sql =>
  sql`(case when ${sql.ref(`${alias}.kind`)} <> 'TICKET' then ${isHandledInCall(alias)} end)`;
