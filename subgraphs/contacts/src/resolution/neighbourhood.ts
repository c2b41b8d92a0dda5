import { type EntityManager, query, sql } from '@sophia/database';
import { keyTexts } from '../identity/record-keys.ts';
import { findRecords, type StoredRecord } from './record-rows.ts';

/**
 * A key with more records than this identifies nobody: it joins none of them and is not followed. Keys by which the
 * source itself declares records the same may have more.
 */
export const maxRecordsPerKey = 50;
const maxDeclaredPerKey = 500;

export interface Neighbourhood {
  records: StoredRecord[];
  /** Keys that more records share than one company or person can have. */
  crowded: Set<string>;
}

/**
 * Finds the complete neighbourhood of changed records: all records that share a key with one of them, were in its
 * cluster, or were merged with it by hand, and so on. A key that these records made crowded is followed once more, so
 * that the records it had joined are separated. `added` records are not stored yet; only their keys are.
 */
export async function findNeighbourhood(
  em: EntityManager,
  ids: Iterable<string>,
  added: ReadonlyMap<string, StoredRecord>,
): Promise<Neighbourhood> {
  const changed = new Set(ids);
  const reached = new Set(changed);
  const seen = new Set<string>();
  const crowded = new Set<string>();
  for (let frontier = [...changed]; frontier.length > 0; ) {
    const [storedIds, newRecords] = splitByStored(frontier, added);
    const keysOfNew = newRecords.flatMap((record) => keyTexts(record));
    const keys = [...new Set([...keysOfNew, ...(await keysOf(em, storedIds))])].filter((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    // A new record has no cluster yet.
    const next: string[] = await relatedRecords(em, storedIds);
    for (const { key, holders } of await holdersOf(em, keys, changed.size)) {
      const most = key.startsWith('same:') ? maxDeclaredPerKey : maxRecordsPerKey;
      if (holders.length > most) crowded.add(key);
      if (holders.filter((id) => !changed.has(id)).length <= most) next.push(...holders);
    }
    frontier = [...new Set(next)].filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  const [storedIds, newRecords] = splitByStored(reached, added);
  return { records: [...newRecords, ...(await findRecords(em, storedIds))], crowded };
}

/** Separates the ids of stored records from records that are not stored yet. */
function splitByStored(ids: Iterable<string>, added: ReadonlyMap<string, StoredRecord>): [string[], StoredRecord[]] {
  const storedIds: string[] = [];
  const newRecords: StoredRecord[] = [];
  for (const id of ids) {
    const record = added.get(id);
    if (record) newRecords.push(record);
    else storedIds.push(id);
  }
  return [storedIds, newRecords];
}

async function keysOf(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ key: string }>(
    em,
    sql`select distinct key from contacts.record_keys where record_id = any(${ids}::uuid[])`,
  );
  return rows.map(({ key }) => key);
}

/** Finds records with these keys: enough to see that a key is crowded, and which record made it so. */
async function holdersOf(
  em: EntityManager,
  keys: readonly string[],
  changed: number,
): Promise<{ key: string; holders: string[] }[]> {
  if (keys.length === 0) return [];
  return query(
    em,
    sql`select wanted.key, array_agg(holder.record_id::text) as holders
     from unnest(${keys}::text[]) wanted(key) cross join lateral (
       select record_id from contacts.record_keys holder
         where holder.key = wanted.key limit ${maxDeclaredPerKey + 1 + changed}) holder
     group by wanted.key having count(*) > 1`,
  );
}

/** Finds records of the same cluster, or merged with it by hand. */
async function relatedRecords(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`select mate.id from contacts.source_records mine
       join contacts.source_records mate on mate.cluster_id = mine.cluster_id
     where mine.id = any(${ids}::uuid[]) and mate.id <> mine.id
     union
     select loser_record from contacts.contact_merges where winner_record = any(${ids}::uuid[]) and unmerged_at is null
     union
     select winner_record from contacts.contact_merges
     where loser_record = any(${ids}::uuid[]) and unmerged_at is null`,
  );
  return rows.map(({ id }) => id);
}
