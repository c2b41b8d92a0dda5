import {
  type EntityManager,
  type ErasedPeople,
  erasedPeople,
  query,
  sql,
  type UpsertResult,
  upsert,
} from '@sophia/database';
import { keyTexts } from '../identity/record-keys.ts';
import { isPerson, type SourceRecord } from '../identity/source-record.ts';
import { maxRecordsPerKey } from './neighbourhood.ts';
import { asStored, findRecords, rowOf, type StoredRecord } from './record-rows.ts';

/**
 * Writes changed records of companies and people. The newer of two versions counts, in either order, and a reference
 * never replaces the record itself. Only `saveAndResolve` calls it, which writes new records.
 */
export async function saveRecords(
  em: EntityManager,
  tenant: string,
  given: readonly SourceRecord[],
): Promise<SavedRecords> {
  if (given.length === 0) return { inserted: [], changed: [], unchanged: [], separated: [], added: new Map() };
  const { records, refused } = withoutErased(await erasedPeople(em, tenant), given);
  const stored = new Map(
    (await findRecords(em, new Set(records.map(({ id }) => id)))).map((record) => [record.id, record as SourceRecord]),
  );
  const accepted = new Map<string, SourceRecord>();
  const superseded = new Map<string, SourceRecord>();
  for (const record of records) {
    const known = accepted.get(record.id) ?? stored.get(record.id);
    if (known && !replaces(known, record)) superseded.set(record.id, record);
    else accepted.set(record.id, { ...record, isSample: bothSample(known?.isSample, record.isSample) });
  }
  const added = new Map<string, StoredRecord>();
  for (const [id, record] of accepted) if (!stored.has(id)) added.set(id, asStored(record));
  const rows = [...accepted.values()].filter(({ id }) => !added.has(id)).map((record) => rowOf(tenant, record));
  const result = await upsert(em, 'contacts.source_records', rows, { key: ['tenant_id', 'id'] });
  const changed = result.changed.flatMap(({ id }) => accepted.get(id) ?? []);
  const separated = await replaceKeys(em, tenant, [...added.values()], changed);
  const isNew = ({ id }: { id: string }) =>
    stored.get(id)?.state === 'REFERENCE' && accepted.get(id)?.state !== 'REFERENCE';
  return {
    separated,
    added,
    // A record that was only referenced before counts as new.
    inserted: [...added.values(), ...result.changed.filter(isNew)],
    changed: result.changed.filter((row) => !isNew(row)),
    unchanged: [...result.unchanged, ...[...superseded.values()].filter(({ id }) => !accepted.has(id)), ...refused],
  };
}

/** Leaves out records of erased people, and cleans those of all others of their names. */
function withoutErased(erased: ErasedPeople, given: readonly SourceRecord[]) {
  if (erased.isEmpty) return { records: given, refused: [] };
  const isErased = (record: SourceRecord) =>
    erased.hasRecord(record.id) ||
    (isPerson(record) && (record.facts.emails ?? []).some((address) => erased.hasEmail(address)));
  const records = given.filter((record) => !isErased(record));
  return {
    records: records.map((record) => ({ ...record, facts: erased.cleanAll(record.facts) }) as SourceRecord),
    refused: given.filter(isErased),
  };
}

export interface SavedRecords extends UpsertResult<{ id: string }> {
  /** Records that shared a key with a record that lost it. The key may have few enough records now to join them. */
  separated: string[];
  /** New records. `resolve` writes them once, with their entities. */
  added: ReadonlyMap<string, StoredRecord>;
}

/** Ids of the records to resolve again. */
export const toResolve = ({ inserted, changed, separated }: SavedRecords): string[] => [
  ...[...inserted, ...changed].map(({ id }) => id),
  ...separated,
];

function replaces(known: SourceRecord, record: SourceRecord): boolean {
  if (record.state !== 'REFERENCE') return known.state === 'REFERENCE' || record.modifiedAt >= known.modifiedAt;
  if (known.state !== 'REFERENCE') return false;
  if (record.modifiedAt !== known.modifiedAt) return record.modifiedAt > known.modifiedAt;
  // For equal times any rule is right that does not depend on the order of arrival.
  return JSON.stringify(record.facts) <= JSON.stringify(known.facts);
}

/** Data is real unless all records say that it is sample data. */
function bothSample(known: boolean | null | undefined, given: boolean | null): boolean | null {
  if (known === null || known === undefined || given === null) return given ?? known ?? null;
  return known && given;
}

/** Replaces the keys of these records. Returns the other records with keys that these no longer have. */
export async function replaceKeys(
  em: EntityManager,
  tenant: string,
  added: readonly SourceRecord[],
  changed: readonly SourceRecord[],
): Promise<string[]> {
  const keysOf = (records: readonly SourceRecord[]) =>
    records.flatMap((record) => keyTexts(record).map((key) => ({ tenant_id: tenant, key, record_id: record.id })));
  const kept = keysOf(changed);
  const lost = await deleteOtherKeys(
    em,
    changed.map(({ id }) => id),
    kept,
  );
  await upsert(em, 'contacts.record_keys', [...keysOf(added), ...kept], { key: ['tenant_id', 'key', 'record_id'] });
  if (lost.length === 0) return [];
  const rows = await query<{ record_id: string }>(
    em,
    sql`select distinct holder.record_id from unnest(${lost}::text[]) lost(key) cross join lateral (
     select record_id from contacts.record_keys holder where holder.key = lost.key limit ${maxRecordsPerKey}) holder`,
  );
  return rows.map(({ record_id }) => record_id);
}

/** Deletes and returns the keys that some records no longer have. */
async function deleteOtherKeys(
  em: EntityManager,
  ids: readonly string[],
  kept: readonly { key: string; record_id: string }[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const lost = await query<{ key: string }>(
    em,
    sql`delete from contacts.record_keys old where record_id = any(${ids}::uuid[]) and not exists (
       select from unnest(${kept.map(({ record_id }) => record_id)}::uuid[], ${kept.map(({ key }) => key)}::text[])
         as kept(record_id, key)
       where kept.record_id = old.record_id and kept.key = old.key)
     returning key`,
  );
  return lost.map(({ key }) => key);
}
