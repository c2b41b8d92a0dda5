import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { keyVersion } from '../identity/record-keys.ts';
import type { RecordKind, RecordState, SourceRecord, SourceSystem } from '../identity/source-record.ts';

/** A stored record without its entity. */
export interface RecordRow {
  tenant_id: string;
  id: string;
  kind: RecordKind;
  source: SourceSystem;
  object_type: string;
  source_id: string;
  state: RecordState;
  is_sample: boolean | null;
  modified_at: string;
  same_as: readonly string[];
  account_ref: string | null;
  facts: SourceRecord['facts'];
  key_version: number;
}

/** The entity of a record. */
export interface Pointers {
  cluster_id: string | null;
  account_id: string | null;
  contact_id: string | null;
  employee_id: string | null;
}

export type StoredRecord = SourceRecord & { pointers: Pointers };

export const rowOf = (tenant: string, record: SourceRecord): RecordRow => ({
  tenant_id: tenant,
  id: record.id,
  kind: record.kind,
  source: record.source,
  object_type: record.objectType,
  source_id: record.sourceId,
  state: record.state,
  is_sample: record.isSample,
  modified_at: record.modifiedAt,
  same_as: record.sameAs,
  account_ref: record.accountRef,
  facts: record.facts,
  key_version: keyVersion,
});

function recordOf(row: RecordRow & Pointers): StoredRecord {
  const head = {
    id: row.id,
    source: row.source,
    objectType: row.object_type,
    sourceId: row.source_id,
    state: row.state,
    isSample: row.is_sample,
    modifiedAt: new Date(row.modified_at).toISOString(),
    sameAs: row.same_as,
    accountRef: row.account_ref,
    pointers: {
      cluster_id: row.cluster_id,
      account_id: row.account_id,
      contact_id: row.contact_id,
      employee_id: row.employee_id,
    },
  };
  // Written together by `rowOf`: the kind decides the type of the facts.
  return { ...head, kind: row.kind, facts: row.facts } as StoredRecord;
}

/** Converts a record to the form that it will have when it is stored. */
export function asStored(record: SourceRecord): StoredRecord {
  const stored = JSON.parse(toDatabaseJson(record)) as SourceRecord;
  return { ...stored, modifiedAt: new Date(stored.modifiedAt).toISOString(), pointers: noEntity };
}

const noEntity: Pointers = { cluster_id: null, account_id: null, contact_id: null, employee_id: null };

export async function findRecords(em: EntityManager, ids: Iterable<string>): Promise<StoredRecord[]> {
  const wanted = [...ids];
  if (wanted.length === 0) return [];
  const rows = await query<RecordRow & Pointers>(
    em,
    sql`select * from contacts.source_records where id = any(${wanted}::uuid[])`,
  );
  return rows.map(recordOf);
}
