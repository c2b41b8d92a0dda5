import { type EntityManager, query, sql } from '@sophia/database';
import type { Finding } from './kinds/finding.ts';

/** Returns who is responsible for a finding: its own person, else the owner of its account; null if there is none. */
export async function ownersOf(
  em: EntityManager,
  findings: readonly Finding[],
): Promise<(finding: Finding) => string | null> {
  const rows = await query<{ account_id: string | null; employee_id: string }>(
    em,
    sql`select a.account_id, e.employee_id from intelligence.account_facts a
       join intelligence.employee_facts e on e.tenant_id = a.tenant_id and e.employee_id = a.owner_id
     where a.account_id = any(${findings.flatMap(({ accountId }) => accountId ?? [])}::uuid[])
     union all
     select null, employee_id from intelligence.employee_facts
     where employee_id = any(${findings.flatMap(({ ownerId }) => ownerId ?? [])}::uuid[])`,
  );
  const people = new Set(rows.map(({ employee_id }) => employee_id));
  const ofAccount = new Map(rows.map(({ account_id, employee_id }) => [account_id, employee_id]));
  return ({ ownerId, accountId }) =>
    ownerId !== null && people.has(ownerId) ? ownerId : accountId === null ? null : (ofAccount.get(accountId) ?? null);
}
