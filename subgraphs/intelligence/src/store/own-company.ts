import { type EntityManager, query, sql } from '@sophia/database';

/** A domain of fewer of our employees is not ours: a contractor may write from the domain of a customer. */
const leastShare = 0.1;

/** SQL for the domains of our own company, by the addresses of our employees. */
const ownDomains = sql`
  select lower(split_part(email, '@', 2)) from intelligence.employee_facts where email like '%@%' group by 1
  having count(*) >= ${leastShare}::float8 * (
    select count(*) from intelligence.employee_facts where email like '%@%'
  )`;

/** SQL for the accounts that are our own company. */
export const ownAccounts = sql`
  select account_id from intelligence.account_facts where lower(domain) in (${ownDomains})`;

/** Returns the ids of the accounts that are our own company. */
export async function ownAccountIds(em: EntityManager): Promise<string[]> {
  const rows = await query<{ account_id: string }>(em, ownAccounts);
  return rows.map(({ account_id }) => account_id);
}
