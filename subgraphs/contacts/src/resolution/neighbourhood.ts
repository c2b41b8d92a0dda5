import { type EntityManager, query } from '@sophia/database';
import { keyTexts } from '../identity/record-keys.ts';
import { findRecords, type StoredRecord } from './record-rows.ts';

/**
 * A key that more records than this share identifies nobody: it joins none of them, and is not followed. More records may
 * share a key by which the source itself declares them the same.
 */
export const mostHolders = 50;
const mostDeclared = 500;

export interface Neighbourhood {
  records: StoredRecord[];
  /** Keys that more records share than one company or person can have. */
  crowded: Set<string>;
}

/**
 * The whole neighbourhood of some records: all that share a key with one of them, were in one cluster with it or were
 * merged with it by hand, and so on from those. The records given are those that have changed: a key that they have made
 * crowded is followed once more, so that those that it had joined part again. Of `added` records, which are not stored
 * yet, the keys alone are.
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
    const [known, news] = apart(frontier, added);
    const own = news.flatMap((record) => keyTexts(record));
    const keys = [...new Set([...own, ...(await keysOf(em, known))])].filter((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    // A record that is new was in no cluster yet.
    const next: string[] = await others(em, known);
    for (const { key, holders } of await holdersOf(em, keys, changed.size)) {
      const most = key.startsWith('same:') ? mostDeclared : mostHolders;
      if (holders.length > most) crowded.add(key);
      if (holders.filter((id) => !changed.has(id)).length <= most) next.push(...holders);
    }
    frontier = [...new Set(next)].filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  const [known, news] = apart(reached, added);
  return { records: [...news, ...(await findRecords(em, known))], crowded };
}

/** The ids of stored records, and the records that are not stored yet. */
function apart(ids: Iterable<string>, added: ReadonlyMap<string, StoredRecord>): [string[], StoredRecord[]] {
  const known: string[] = [];
  const news: StoredRecord[] = [];
  for (const id of ids) {
    const record = added.get(id);
    if (record) news.push(record);
    else known.push(id);
  }
  return [known, news];
}

async function keysOf(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ key: string }>(
    em,
    'select distinct key from contacts.record_keys where record_id = any($1::uuid[])',
    [ids],
  );
  return rows.map(({ key }) => key);
}

/** Who has these keys: enough of them to see that a key is crowded, and by whom it became so. */
async function holdersOf(
  em: EntityManager,
  keys: readonly string[],
  changed: number,
): Promise<{ key: string; holders: string[] }[]> {
  if (keys.length === 0) return [];
  return query(
    em,
    `select wanted.key, array_agg(holder.record_id::text) as holders
     from unnest($1::text[]) wanted(key) cross join lateral (
       select record_id from contacts.record_keys holder where holder.key = wanted.key limit $2) holder
     group by wanted.key having count(*) > 1`,
    [keys, mostDeclared + 1 + changed],
  );
}

/** Those that were in one cluster with some records, or that a person merged with them. */
async function others(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    `select mate.id from contacts.source_records mine
       join contacts.source_records mate on mate.cluster_id = mine.cluster_id
     where mine.id = any($1::uuid[]) and mate.id <> mine.id
     union
     select loser_record from contacts.contact_merges where winner_record = any($1::uuid[]) and unmerged_at is null
     union
     select winner_record from contacts.contact_merges where loser_record = any($1::uuid[]) and unmerged_at is null`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
