import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { localPart } from './people-model.ts';
import type { Profile } from './profile.ts';

/** A key with more contacts than this finds nobody: they are compared by their other keys. */
export const maxHolders = 50;

/** Keys by which a contact is found for comparison. Contacts without a common key are never compared. */
function matchKeys({ names, emails, phones, employers }: Profile): string[] {
  const keys = [
    ...phones.map(phoneKey),
    ...emails.map(localPart).flatMap((local) => (local.length > 4 ? `local:${local}` : [])),
    ...names.flatMap(({ given, family }) => [
      `name:${[given, family].sort().join(' ')}`,
      ...employers.flatMap((employer) => [given, family].map((part) => `at:${employer} ${part.slice(0, 2)}`)),
    ]),
  ];
  return [...new Set(keys)];
}

export const phoneKey = (number: string): string => `phone:${number}`;

export interface KeyChanges {
  /** Keys that some contacts have or had. */
  keys: Set<string>;
  added: Map<string, number>;
  removed: Map<string, number>;
}

/** Replaces the keys of contacts. Those without a profile have none. */
export async function replaceMatchKeys(
  em: EntityManager,
  tenant: string,
  ids: readonly string[],
  profiles: ReadonlyMap<string, Profile>,
): Promise<KeyChanges> {
  const stored = await query<{ contact_id: string; key: string }>(
    em,
    sql`select contact_id, key from contacts.match_keys where contact_id = any(${ids}::uuid[])`,
  );
  const changes: KeyChanges = { keys: new Set(), added: new Map(), removed: new Map() };
  const before = Map.groupBy(stored, ({ contact_id }) => contact_id);
  const rows: { tenant_id: string; key: string; contact_id: string }[] = [];
  for (const id of ids) {
    const old = new Set((before.get(id) ?? []).map(({ key }) => key));
    const profile = profiles.get(id);
    const now = new Set(profile ? matchKeys(profile) : []);
    for (const key of old) {
      changes.keys.add(key);
      if (!now.has(key)) count(changes.removed, key);
    }
    for (const key of now) {
      changes.keys.add(key);
      if (!old.has(key)) count(changes.added, key);
      rows.push({ tenant_id: tenant, key, contact_id: id });
    }
  }
  if (changes.removed.size > 0) {
    await query(
      em,
      sql`delete from contacts.match_keys old where contact_id = any(${ids}::uuid[]) and not exists (
         select from unnest(${rows.map((row) => row.contact_id)}::uuid[], ${rows.map((row) => row.key)}::text[])
           as kept(contact_id, key)
         where kept.contact_id = old.contact_id and kept.key = old.key)`,
    );
  }
  await upsert(em, 'contacts.match_keys', rows, { key: ['tenant_id', 'key', 'contact_id'] });
  return changes;
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Finds the contacts with these keys: of a crowded key as many as are needed to see that it is. */
export async function holdersOf(
  em: EntityManager,
  keys: Iterable<string>,
  most: number,
): Promise<Map<string, string[]>> {
  const rows = await query<{ key: string; holders: string[] }>(
    em,
    sql`select wanted.key, array_agg(holder.contact_id::text) as holders
     from unnest(${[...keys]}::text[]) wanted(key) cross join lateral (
       select contact_id from contacts.match_keys held where held.key = wanted.key limit ${most}) holder
     group by wanted.key`,
  );
  return new Map(rows.map(({ key, holders }) => [key, holders]));
}

export async function keysOfContacts(em: EntityManager, ids: Iterable<string>): Promise<Map<string, string[]>> {
  const rows = await query<{ contact_id: string; keys: string[] }>(
    em,
    sql`select contact_id, array_agg(key) as keys from contacts.match_keys
     where contact_id = any(${[...ids]}::uuid[]) group by contact_id`,
  );
  return new Map(rows.map(({ contact_id, keys }) => [contact_id, keys]));
}
