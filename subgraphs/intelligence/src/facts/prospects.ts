import { type Sql, sql } from '@sophia/database';
import { isRenewal } from './deals-as-of.ts';

/**
 * True if the account of a row has deals, but has won none and has no open renewal: it is no customer, so it cannot leave.
 * Without any deal nothing is known, because not every tenant loads a CRM. `alias` is the row, `id` its column.
 */
export const isProspect = (alias: string, id: 'subject_id' | 'account_id' = 'subject_id'): Sql => sql`(
  select coalesce(not bool_or(d.status = 'WON' or d.status = 'OPEN' and ${isRenewal('d')}), false)
  from intelligence.deal_facts d
  where d.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and d.account_id = ${sql.ref(`${alias}.${id}`)})`;
