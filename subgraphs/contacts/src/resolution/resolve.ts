import { type EntityManager, query, sql } from '@sophia/database';
import { isPerson, type RecordKind } from '../identity/source-record.ts';
import { addAll, type Changes } from './changes.ts';
import { type Clustering, clusterEntities } from './cluster-entities.ts';
import { moveRecords, type Retired, retiredEntities, saveAliases } from './move-records.ts';
import { findNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import type { StoredRecord } from './record-rows.ts';
import { repoint } from './repoint.ts';
import { writeAccounts } from './write-accounts.ts';
import { writeContacts } from './write-contacts.ts';
import { writeEmployees } from './write-employees.ts';

/**
 * Resolves records again, together with all that can mean the same. The result is as if all known data had been loaded
 * at once, in any order. Then updates all references. Writes the `added` records, which are among the given ones and
 * not stored yet. The caller holds `lockResolution`.
 */
export async function resolve(
  em: EntityManager,
  tenant: string,
  recordIds: Iterable<string>,
  changes: Changes,
  added: ReadonlyMap<string, StoredRecord> = new Map(),
): Promise<void> {
  const ids = new Set(recordIds);
  if (ids.size > 0) {
    const around = await findNeighbourhood(em, ids, added);
    await resolveAccounts(em, tenant, only(around, isAccount), added, changes);
    const known = new Set(around.records.map(({ id }) => id));
    const dependents = (await peopleOfAccounts(em, changes)).filter((id) => !known.has(id));
    const people = dependents.length > 0 ? joined(around, await findNeighbourhood(em, dependents, added)) : around;
    await resolvePeople(em, tenant, only(people, isPerson), added, changes);
  }
  await repoint(em, changes);
}

const isAccount = ({ kind }: StoredRecord): boolean => kind === 'ACCOUNT';

const only = ({ records, crowded }: Neighbourhood, wanted: (record: StoredRecord) => boolean): Neighbourhood => ({
  records: records.filter(wanted),
  crowded,
});

const joined = (a: Neighbourhood, b: Neighbourhood): Neighbourhood => ({
  records: [...new Map([...a.records, ...b.records].map((record) => [record.id, record])).values()],
  crowded: new Set([...a.crowded, ...b.crowded]),
});

async function resolveAccounts(
  em: EntityManager,
  tenant: string,
  around: Neighbourhood,
  added: ReadonlyMap<string, StoredRecord>,
  changes: Changes,
): Promise<void> {
  if (around.records.length === 0) return;
  const { clustering, retired } = await regroup(em, tenant, around, added, changes);
  await writeAccounts(em, tenant, clustering.entities, retired, changes);
  await saveAliases(em, tenant, retired, clustering);
}

async function resolvePeople(
  em: EntityManager,
  tenant: string,
  around: Neighbourhood,
  added: ReadonlyMap<string, StoredRecord>,
  changes: Changes,
): Promise<void> {
  if (around.records.length === 0) return;
  const { clustering, retired } = await regroup(em, tenant, around, added, changes);
  const ofKind = <E extends { kind: RecordKind }>(entities: readonly E[], wanted: RecordKind) =>
    entities.filter(({ kind }) => kind === wanted);
  await writeEmployees(em, tenant, ofKind(clustering.entities, 'EMPLOYEE'), ofKind(retired, 'EMPLOYEE'), changes);
  await writeContacts(em, tenant, clustering, ofKind(retired, 'CONTACT'), changes);
  await saveAliases(em, tenant, retired, clustering);
}

/**
 * Clusters the records and moves each to the entity of its cluster. Also returns the entities that lost all their
 * records.
 */
async function regroup(
  em: EntityManager,
  tenant: string,
  around: Neighbourhood,
  added: ReadonlyMap<string, StoredRecord>,
  changes: Changes,
): Promise<{ clustering: Clustering; retired: Retired[] }> {
  const clustering = await clusterEntities(em, tenant, around);
  addAll(changes.refusedKeys, clustering.refusedKeys);
  const retired = retiredEntities(tenant, around.records, clustering);
  await moveRecords(em, tenant, around.records, clustering.pointers, added, changes);
  return { clustering, retired };
}

/** Records of contacts whose account may have changed: by reference, by a person's edit, or by domain. */
async function peopleOfAccounts(em: EntityManager, changes: Changes): Promise<string[]> {
  const moved = [...changes.moved.accounts];
  if (moved.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`select id from contacts.source_records where account_ref = any(${moved}::uuid[])
     union
     select record.id from contacts.contacts contact
     join contacts.source_records record on record.contact_id = contact.id
     where contact.edited_account_ref = any(${moved}::uuid[])
     union
     select record.id from contacts.record_keys key
     join contacts.contact_emails email on email.domain = substr(key.key, length('domain:') + 1)
     join contacts.source_records record on record.contact_id = email.contact_id
     where key.record_id = any(${moved}::uuid[]) and key.key like 'domain:%'`,
  );
  return rows.map(({ id }) => id);
}
