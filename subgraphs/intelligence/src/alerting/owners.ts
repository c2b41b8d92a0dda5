import { type EntityManager, query, sql } from '@sophia/database';
import type { Finding } from './kinds/finding.ts';

/**
 * Returns who is responsible for a finding: its own person, else the owner of its account; the manager of one who has left;
 * null if there is none.
 */
export async function ownersOf(
  em: EntityManager,
  findings: readonly Finding[],
): Promise<(finding: Finding) => string | null> {
  const rows = await query<{ account_id: string | null; owner_id: string; employee_id: string }>(
    em,
    sql`select named.account_id, named.owner_id, present.employee_id
     from (
       select tenant_id, account_id, owner_id from intelligence.account_facts
       where account_id = any(${findings.flatMap(({ accountId }) => accountId ?? [])}::uuid[])
       union all
       select tenant_id, null, employee_id from intelligence.employee_facts
       where employee_id = any(${findings.flatMap(({ ownerId }) => ownerId ?? [])}::uuid[])
     ) named
     join intelligence.employee_facts e on e.tenant_id = named.tenant_id and e.employee_id = named.owner_id
     join intelligence.employee_facts present on present.tenant_id = e.tenant_id and present.active is not false
       and present.employee_id = case when e.active is false then e.manager_id else e.employee_id end`,
  );
  const ofAccount = new Map(rows.map((row) => [row.account_id, row.employee_id]));
  const ofPerson = new Map(rows.map((row) => [row.owner_id, row.employee_id]));
  return ({ ownerId, accountId }) => ofPerson.get(ownerId ?? '') ?? (accountId && ofAccount.get(accountId)) ?? null;
}
