import { type Sql, sql } from '@sophia/database';

/**
 * Of an objection in the row named `alias`, a row of `customerFindings`: it was answered. In a call, we answered and the
 * customer agreed; in writing, the same text meets it. Null in a ticket, which is answered where it comes from.
 */
export const isHandled = (alias: string): Sql => sql`(
  case when ${sql.ref(`${alias}.kind`)} <> 'TICKET' then ${sql.ref(`${alias}.handling`)} is not null or exists (
    select from intelligence.key_sentences k
    where k.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and k.source_id = ${sql.ref(`${alias}.segment_id`)}
      and 'OBJECTION_HANDLED' = any(k.kinds)) end)`;
