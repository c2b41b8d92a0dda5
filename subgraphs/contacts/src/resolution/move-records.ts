import { type EntityManager, query, sql, toDatabaseJson, upsert } from '@sophia/database';
import { identify } from '../identity/canonical.ts';
import type { RecordKind } from '../identity/source-record.ts';
import type { Changes } from './changes.ts';
import type { Clustering, Entity } from './cluster-entities.ts';
import { type Pointers, rowOf, type StoredRecord } from './record-rows.ts';

/** Writes the entities of records where they changed. Writes `added` records completely. */
export async function moveRecords(
  em: EntityManager,
  tenant: string,
  records: readonly StoredRecord[],
  pointers: Map<string, Pointers>,
  added: ReadonlyMap<string, StoredRecord>,
  { moved }: Changes,
): Promise<void> {
  const moves = records.flatMap((record) => {
    const now = pointers.get(record.id);
    if (!now || samePointers(record.pointers, now)) return [];
    if (record.pointers.account_id !== now.account_id) moved.accounts.add(record.id);
    if (record.pointers.contact_id !== now.contact_id) moved.contacts.add(record.id);
    if (record.pointers.employee_id !== now.employee_id) moved.employees.add(record.id);
    return [{ id: record.id, ...now }];
  });
  const newRecords = records.filter(({ id }) => added.has(id));
  const rows = newRecords.map((record) => ({
    ...rowOf(tenant, record),
    ...(pointers.get(record.id) ?? record.pointers),
  }));
  await upsert(em, 'contacts.source_records', rows, { key: ['tenant_id', 'id'] });
  const updates = moves.filter(({ id }) => !added.has(id));
  if (updates.length === 0) return;
  await query(
    em,
    sql`update contacts.source_records record
     set cluster_id = move.cluster_id, account_id = move.account_id, contact_id = move.contact_id,
       employee_id = move.employee_id
     from json_to_recordset(${toDatabaseJson(updates)}::json)
       as move(id uuid, cluster_id uuid, account_id uuid, contact_id uuid, employee_id uuid)
     where record.id = move.id`,
  );
}

const samePointers = (a: Pointers, b: Pointers): boolean =>
  a.cluster_id === b.cluster_id &&
  a.account_id === b.account_id &&
  a.contact_id === b.contact_id &&
  a.employee_id === b.employee_id;

/** An id without a cluster. */
export interface Retired {
  id: string;
  kind: RecordKind;
  /** The entity that has the record behind the id, or else one with another of its records. */
  successor: Entity | null;
}

/**
 * Returns the ids that records had before and that no cluster has now. `records` must be whole clusters, old and new.
 */
export function retiredEntities(tenant: string, records: readonly StoredRecord[], { entities }: Clustering): Retired[] {
  const live = new Set(entities.map(({ id }) => id));
  const entityOf = new Map(entities.flatMap((entity) => entity.records.map((record) => [record.id, entity] as const)));
  const former = Map.groupBy(
    records.filter(({ pointers: { cluster_id } }) => cluster_id !== null && !live.has(cluster_id)),
    ({ pointers }) => pointers.cluster_id ?? '',
  );
  return [...former].map(([id, members]) => {
    const anchor = members.find((record) => identify(tenant, [{ ...record, state: 'LIVE' }])?.id === id);
    const heirs = members.flatMap((record) => entityOf.get(record.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { id, kind: kindBefore(members), successor: (anchor && entityOf.get(anchor.id)) ?? heirs[0] ?? null };
  });
}

function kindBefore(members: readonly StoredRecord[]): RecordKind {
  const [first] = members;
  if (first?.pointers.account_id) return 'ACCOUNT';
  return first?.pointers.employee_id ? 'EMPLOYEE' : 'CONTACT';
}

/** Stores replacements of ids, and deletes those of ids that are used again. */
export async function saveAliases(
  em: EntityManager,
  tenant: string,
  retired: readonly Retired[],
  { entities }: Clustering,
): Promise<void> {
  const live = entities.map(({ id }) => id);
  await query(em, sql`delete from contacts.entity_aliases where from_id = any(${live}::uuid[])`);
  const aliases = retired.flatMap(({ id, kind, successor }) =>
    successor?.kind === kind ? [{ from_id: id, into_id: successor.id }] : [],
  );
  if (aliases.length === 0) return;
  await query(
    em,
    sql`with alias as (select * from json_to_recordset(${toDatabaseJson(aliases)}::json)
     as alias(from_id uuid, into_id uuid)),
     moved as (
       update contacts.entity_aliases older set into_id = alias.into_id from alias where older.into_id = alias.from_id
     )
     insert into contacts.entity_aliases (tenant_id, from_id, into_id) select ${tenant}, from_id, into_id from alias
     on conflict (tenant_id, from_id) do update set into_id = excluded.into_id`,
  );
}
