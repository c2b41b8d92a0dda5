import { type EntityManager, query, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';

export interface KnownContact {
  id: string;
  full_name: string;
  merged_into_id: string | null;
  version: number;
}

/** Finds a contact by its id or a replaced id. Null when there is none. */
export async function findContact(em: EntityManager, id: string): Promise<KnownContact | null> {
  if (!isUuid(id)) return null;
  const [row] = await query<KnownContact>(
    em,
    sql`select id, full_name, merged_into_id, version from contacts.contacts
     where id = coalesce((select into_id from contacts.entity_aliases where from_id = ${id}), ${id})`,
  );
  return row ?? null;
}

/** Returns the ids of a contact's records, without those of contacts merged into it. */
export async function recordsOf(em: EntityManager, contactId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id from contacts.source_records where cluster_id = ${contactId} order by id`,
  );
  return rows.map(({ id }) => id);
}
