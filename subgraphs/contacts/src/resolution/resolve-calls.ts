import { type EntityManager, query, sql } from '@sophia/database';
import { addAll, type Changes, movedPeople } from './changes.ts';

/** Resolves participants and accounts of calls whose references changed. */
export async function resolveCalls(em: EntityManager, changes: Changes): Promise<void> {
  const calls = await affectedCalls(em, changes);
  if (calls.length === 0) return;
  addAll(changes.parties, await resolvePeople(em, calls));
  addAll(changes.calls, await resolveAccounts(em, calls));
  addAll(changes.parties, await resolvePartyAccounts(em, calls));
}

async function affectedCalls(em: EntityManager, changes: Changes): Promise<string[]> {
  const { moved, deals, contacts, linkedCalls } = changes;
  const people = movedPeople(changes);
  if (moved.accounts.size + people.length + deals.size + contacts.size + linkedCalls.size === 0) return [];
  const rows = await query<{ call_id: string }>(
    em,
    sql`select unnest(${[...linkedCalls]}::uuid[]) as call_id
     union select call_id from contacts.call_links where account_ref = any(${[...moved.accounts]}::uuid[])
     union select call_id from contacts.call_links where deal_ref = any(${[...deals]}::uuid[])
     union select call_id from contacts.party_links where record_id = any(${people}::uuid[])
     union select call_id from contacts.party_links where account_ref = any(${[...moved.accounts]}::uuid[])
     union select party.call_id from contacts.source_records record join contacts.party_links party
       on party.record_id = record.id
       where record.contact_id = any(${[...contacts]}::uuid[])`,
  );
  return rows.map(({ call_id }) => call_id);
}

async function resolvePeople(em: EntityManager, calls: readonly string[]): Promise<string[]> {
  const rows = await query<{ party_id: string }>(
    em,
    sql`update contacts.party_links party set contact_id = found.contact_id, employee_id = found.employee_id
     from (
       select party_id, record.contact_id, record.employee_id
       from contacts.party_links left join contacts.source_records record on record.id = record_id
       where call_id = any(${calls}::uuid[])
     ) found
     where party.party_id = found.party_id
       and (party.contact_id, party.employee_id) is distinct from (found.contact_id, found.employee_id)
     returning party.party_id`,
  );
  return rows.map(({ party_id }) => party_id);
}

/** Resolves a call's account: the one that it names, or else its deal's, or else the only account of its guests. */
async function resolveAccounts(em: EntityManager, calls: readonly string[]): Promise<string[]> {
  const rows = await query<{ call_id: string }>(
    em,
    sql`update contacts.call_links call set account_id = found.account_id, deal_id = found.deal_id
     from (
       select link.call_id, deal.id as deal_id, coalesce(record.account_id, deal.account_id, guests.account_id)
         as account_id
       from contacts.call_links link
       left join contacts.source_records record on record.id = link.account_ref
       left join contacts.deals deal on deal.id = link.deal_ref and not deal.is_deleted
       left join (
         select party.call_id, min(contact.account_id::text)::uuid as account_id
         from contacts.party_links party join contacts.contacts contact on contact.id = party.contact_id
         where party.call_id = any(${calls}::uuid[])
         group by party.call_id having count(distinct contact.account_id) = 1
       ) guests on guests.call_id = link.call_id
       where link.call_id = any(${calls}::uuid[])
     ) found
     where call.call_id = found.call_id and (call.account_id, call.deal_id) is distinct
       from (found.account_id, found.deal_id)
     returning call.call_id`,
  );
  return rows.map(({ call_id }) => call_id);
}

/**
 * Resolves a guest's account: the one that the call names for the guest, or else the guest's own, or else the call's.
 */
async function resolvePartyAccounts(em: EntityManager, calls: readonly string[]): Promise<string[]> {
  const rows = await query<{ party_id: string }>(
    em,
    sql`update contacts.party_links party set account_id = found.account_id
     from (
       select link.party_id,
         case when not link.is_internal then coalesce(record.account_id, contact.account_id, call.account_id) end
           as account_id
       from contacts.party_links link
       join contacts.call_links call on call.call_id = link.call_id
       left join contacts.source_records record on record.id = link.account_ref
       left join contacts.contacts contact on contact.id = link.contact_id
       where link.call_id = any(${calls}::uuid[])
     ) found
     where party.party_id = found.party_id and party.account_id is distinct from found.account_id
     returning party.party_id`,
  );
  return rows.map(({ party_id }) => party_id);
}
