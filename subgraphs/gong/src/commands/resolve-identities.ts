import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { applyResolutions } from './apply-resolutions.ts';
import { lockWrites } from './lock-writes.ts';
import { syncCallPeople } from './sync-call-people.ts';

/** Stores identities of Gong's records, and copies them to the records that exist already. */
export async function resolveIdentities(
  em: EntityManager,
  tenant: string,
  resolutions: readonly EventData<'identity.resolved'>[],
): Promise<void> {
  await lockWrites(em, tenant);
  const accounts = await finalAccounts(
    em,
    resolutions.flatMap(({ accountId }) => accountId ?? []),
  );
  const rows = resolutions.map((resolution) => ({
    tenant_id: tenant,
    identity_id: resolution.identityId,
    contact_id: resolution.contactId,
    employee_id: resolution.employeeId,
    account_id: resolution.accountId && (accounts.get(resolution.accountId) ?? resolution.accountId),
    deal_id: resolution.dealId,
  }));
  const { inserted, changed } = await upsert(em, 'gong.identity_resolutions', rows, {
    key: ['tenant_id', 'identity_id'],
  });
  const ids = [...inserted, ...changed].map((row) => row.identity_id);
  if (ids.length === 0) return;
  await applyResolutions(em, ids);
  await syncCallPeople(em, await callsOf(em, ids));
}

/** Maps each merged account to the account that remains. */
async function finalAccounts(em: EntityManager, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ from_id: string; into_id: string }>(
    em,
    sql`select from_id, into_id from gong.account_aliases where from_id = any(${accountIds}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.from_id, row.into_id]));
}

/** Loads the ids of calls that these parties or Gong users took part in. */
async function callsOf(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ call_id: string }>(
    em,
    sql`select call_id from gong.gong_parties where id = any(${ids}::uuid[])
     union select call_id from gong.call_people where person_id = any(${ids}::uuid[])`,
  );
  return rows.map((row) => row.call_id);
}
