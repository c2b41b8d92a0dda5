import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';

type Identity = EventData<'identity.resolved'>;

/** Writes to whom the users and parties of calls belong, and which account and deal the calls are about. */
export async function saveGongIdentities(
  em: EntityManager,
  tenant: string,
  identities: readonly Identity[],
): Promise<void> {
  const idsOf = (field: 'accountId' | 'contactId' | 'dealId' | 'employeeId') =>
    identities.flatMap((identity) => identity[field] ?? []);
  const account = await currentSubjects(em, 'ACCOUNT', idsOf('accountId'));
  const contact = await currentSubjects(em, 'CONTACT', idsOf('contactId'));
  const deal = await currentSubjects(em, 'DEAL', idsOf('dealId'));
  const employee = await currentSubjects(em, 'EMPLOYEE', idsOf('employeeId'));
  const rows = identities.map((identity) => ({
    tenant_id: tenant,
    identity_id: identity.identityId,
    object_type: identity.objectType,
    account_id: account(identity.accountId),
    contact_id: contact(identity.contactId),
    deal_id: deal(identity.dealId),
    employee_id: employee(identity.employeeId),
  }));
  await upsert(em, 'intelligence.gong_identities', rows, { key: ['tenant_id', 'identity_id'] });
}

/** Returns the contacts that these identities belong to, as stored. */
export async function contactsOfIdentities(em: EntityManager, identities: readonly Identity[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct contact_id as id from intelligence.gong_identities
     where identity_id = any(${identities.map(({ identityId }) => identityId)}::uuid[]) and contact_id is not null`,
  );
  return rows.map(({ id }) => id);
}
