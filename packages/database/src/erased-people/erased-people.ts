import { createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockByName } from '../sql/lock.ts';
import { query, sql } from '../sql/query.ts';
import { cleanText } from './find-in-text.ts';
import { type IdentifierKind, identifiersOf, normalEmail, type Person } from './identifiers.ts';

/** The people whom a tenant has erased, known by keyed hashes alone. */
export interface ErasedPeople {
  /** True for nearly all tenants: nobody needs to look any further. */
  readonly isEmpty: boolean;
  /** True for the id of a contact or of a record of an erased person. */
  hasRecord(id: string | null | undefined): boolean;
  hasEmail(address: string | null | undefined): boolean;
  /** Returns the text without addresses, numbers and names of erased people. */
  clean(text: string): string;
  /** The same for all texts in a value. Names of members stay. */
  cleanAll<T>(value: T): T;
}

interface Known {
  key: Buffer;
  position: string;
  readonly hashes: Set<string>;
  /** What was found of words so far: texts repeat them. */
  readonly words: Map<string, boolean>;
}

/** Most words that are remembered. */
const mostWords = 50_000;

const noOne: ErasedPeople = {
  isEmpty: true,
  hasRecord: () => false,
  hasEmail: () => false,
  clean: (text) => text,
  cleanAll: (value) => value,
};

/** What a process has read of its databases. Hashes are only added, so that it reads the new ones alone. */
const remembered = new WeakMap<object, Map<string, Known>>();

/** Reads whom the transaction's tenant has erased. Whoever writes about people asks in the transaction that writes. */
export async function erasedPeople(em: EntityManager, tenant: string): Promise<ErasedPeople> {
  const known = await readKnown(em, tenant);
  if (!known) return noOne;
  const isErased = (kind: IdentifierKind, value: string) =>
    kind === 'FIRST' ? beginsName(known, value) : has(known, kind, value);
  const clean = (text: string) => cleanText(text, isErased);
  return {
    isEmpty: false,
    hasRecord: (id) => id != null && isErased('RECORD', id),
    hasEmail: (address) => address != null && isErased('EMAIL', normalEmail(address)),
    clean,
    cleanAll: (value) => cleanDeep(value, clean),
  };
}

const has = ({ key, hashes }: Known, kind: IdentifierKind, value: string): boolean =>
  hashes.has(hashOf(key, kind, value));

function beginsName(known: Known, word: string): boolean {
  const remembered = known.words.get(word);
  if (remembered !== undefined) return remembered;
  const found = has(known, 'FIRST', word);
  if (known.words.size >= mostWords) known.words.clear();
  known.words.set(word, found);
  return found;
}

async function readKnown(em: EntityManager, tenant: string): Promise<Known | undefined> {
  const database = em.config;
  const ofDatabase = remembered.get(database) ?? new Map<string, Known>();
  remembered.set(database, ofDatabase);
  const before = ofDatabase.get(tenant);
  const rows = await query<{ key: Buffer; position: string | null; hash: string | null }>(
    em,
    sql`select key, position::text as position, hash
     from bus.person_keys left join bus.erased_people
       on erased_people.tenant_id = person_keys.tenant_id and position > ${before?.position ?? '0'}::bigint
     where person_keys.tenant_id = ${tenant} order by erased_people.position`,
  );
  const [first] = rows;
  if (!first) {
    ofDatabase.delete(tenant);
    return undefined;
  }
  if (before && !before.key.equals(first.key)) {
    // The tenant was removed and created anew.
    ofDatabase.delete(tenant);
    return readKnown(em, tenant);
  }
  const known = before ?? {
    key: first.key,
    position: '0',
    hashes: new Set<string>(),
    words: new Map<string, boolean>(),
  };
  for (const { position, hash } of rows) {
    if (hash === null || position === null) continue;
    known.words.clear();
    known.hashes.add(hash);
    known.position = position;
  }
  ofDatabase.set(tenant, known);
  return known;
}

const hashOf = (key: Buffer, kind: IdentifierKind, value: string): string =>
  createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64');

const keyBytes = 32;

/** Keeps hashes of what a person is known by, in the transaction that begins the erasure. Kept for good. */
export async function rememberErased(
  em: EntityManager,
  { tenant, erasureId, person }: { tenant: string; erasureId: string; person: Person },
): Promise<void> {
  // Until the transaction ends, so that hashes become visible in the order of their positions.
  await lockByName(em, `bus.erased_people:${tenant}`);
  const key = await keyOf(em, tenant);
  const identifiers = identifiersOf(person);
  const hashes = identifiers.map(({ kind, value }) => hashOf(key, kind, value));
  await query(
    em,
    sql`insert into bus.erased_people (tenant_id, kind, hash, erasure_id)
     select ${tenant}, kind, hash, ${erasureId}
     from unnest(${identifiers.map(({ kind }) => kind)}::text[], ${hashes}::text[]) as known(kind, hash)
     on conflict do nothing`,
  );
}

async function keyOf(em: EntityManager, tenant: string): Promise<Buffer> {
  const [found] = await query<{ key: Buffer }>(em, sql`select key from bus.person_keys where tenant_id = ${tenant}`);
  if (found) return found.key;
  const key = randomBytes(keyBytes);
  await query(em, sql`insert into bus.person_keys (tenant_id, key) values (${tenant}, ${key})`);
  return key;
}

function cleanDeep<T>(value: T, clean: (text: string) => string): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((item) => cleanDeep(item, clean)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleanDeep(part, clean)])) as T;
}
