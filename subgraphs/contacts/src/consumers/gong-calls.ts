import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { EventData, ReadEvent } from '@sophia/events';
import { callParties, type PartyLink } from '../calls/call-parties.ts';
import { partyRecords } from '../calls/party-records.ts';
import { referredAccount, referredDeal } from '../identity/crm-reference.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { addAll, Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';

type Call = EventData<'gong.call.changed'>;

/**
 * Stores participants and accounts of calls. Hosts become employees. Guests become contacts of the account that the
 * call's CRM context names; an account that only the context knows is created.
 */
export async function onGongCallChanged(em: EntityManager, events: ReadEvent<'gong.call.changed'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  const tenant = first.tenantid;
  // The last of several events about one call has its current state.
  const calls = [...new Map(events.map(({ data }) => [data.id, data])).values()];
  await lockResolution(em, tenant);
  const changes = new Changes();
  const people = await writeLinks(em, tenant, calls, changes);
  const present = calls.filter(({ deleted }) => !deleted);
  const accounts = present.flatMap((call) =>
    [call.crmReferences, ...call.parties.map((party) => party.crmReferences)].flatMap(
      (references) => referredAccount(tenant, references, new Date(call.startedAt).toISOString())?.record ?? [],
    ),
  );
  await saveAndResolve(em, tenant, [...accounts, ...(await partyRecords(em, people))], changes);
  await publishChanges(em, changes);
}

/** Writes the parties. Returns the records of earlier and current participants. */
async function writeLinks(
  em: EntityManager,
  tenant: string,
  calls: readonly Call[],
  changes: Changes,
): Promise<string[]> {
  const present = calls.filter(({ deleted }) => !deleted);
  const parties: PartyLink[] = present.flatMap((call) => callParties(tenant, call));
  const removed = await query<{ record_id: string | null; call_id: string }>(
    em,
    sql`delete from contacts.party_links where call_id = any(${calls.map(({ id }) => id)}::uuid[])
     and party_id <> all(${parties.map(({ party_id }) => party_id)}::uuid[]) returning record_id, call_id`,
  );
  const before = await query<{ record_id: string | null }>(
    em,
    sql`select distinct record_id from contacts.party_links where call_id = any(${calls.map(({ id }) => id)}::uuid[])`,
  );
  await query(
    em,
    sql`delete from contacts.call_links
     where call_id = any(${calls.filter(({ deleted }) => deleted).map(({ id }) => id)}::uuid[])`,
  );
  const links = await upsert(
    em,
    'contacts.call_links',
    present.map((call) => ({
      tenant_id: tenant,
      call_id: call.id,
      account_ref: referredAccount(tenant, call.crmReferences, call.startedAt)?.id ?? null,
      deal_ref: referredDeal(tenant, call.crmReferences),
    })),
    { key: ['tenant_id', 'call_id'] },
  );
  const written = await upsert(em, 'contacts.party_links', parties, { key: ['tenant_id', 'party_id'] });
  addAll(
    changes.linkedCalls,
    [removed, links.inserted, links.changed, written.inserted, written.changed].flat().map(({ call_id }) => call_id),
  );
  return [...new Set([...removed, ...before, ...parties].flatMap(({ record_id }) => record_id ?? []))];
}
