import { type EntityManager, erasedPeople, query, sql, upsert } from '@sophia/database';
import type { Subject } from '../ingest/tables/shape.ts';

/** What rows of landed tables have become, so that those that vanish can be followed. */

/** Names a landed table. */
export interface LandedName {
  readonly tenant: string;
  readonly source: string;
  readonly name: string;
}

export interface KnownRow {
  readonly key: string;
  readonly kind: Subject['type'];
  readonly subject_id: string;
}

interface GivenRow extends KnownRow {
  readonly custom: Readonly<Record<string, string>> | null;
}

/** Remembers rows that are there. */
export async function rememberLanded(em: EntityManager, of: LandedName, rows: readonly GivenRow[]): Promise<void> {
  const erased = await erasedPeople(em, of.tenant);
  await upsert(
    em,
    'contacts.landed_rows',
    rows.map(({ custom, ...row }) => ({
      tenant_id: of.tenant,
      source: of.source,
      name: of.name,
      ...row,
      custom: erased.hasRecord(row.subject_id) ? null : erased.cleanAll(custom),
      missing_in: null,
      gone_at: null,
    })),
    { key: ['tenant_id', 'source', 'name', 'key'] },
  );
}

/** Returns those of the rows, by their index, that were landed before the source deleted them. */
export async function landedBeforeDeletion(
  em: EntityManager,
  { source, name }: LandedName,
  rows: readonly { readonly key: string; readonly at: string | null }[],
): Promise<ReadonlySet<number>> {
  const found = await query<{ place: number }>(
    em,
    sql`select place::int from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ at }) => at)}::timestamptz[])
       with ordinality as given (key, at, place)
     join contacts.landed_rows known
       on known.source = ${source} and known.name = ${name} and known.key = given.key and known.gone_at >= given.at`,
  );
  return new Set(found.map(({ place }) => place - 1));
}

/** Returns what these rows have become, if they are not gone. */
export function knownAmong(
  em: EntityManager,
  { source, name }: LandedName,
  keys: readonly string[],
): Promise<KnownRow[]> {
  return query<KnownRow>(
    em,
    sql`select key, kind, subject_id from contacts.landed_rows
     where source = ${source} and name = ${name} and key = any(${keys}::text[]) and gone_at is null order by key`,
  );
}

/** Returns the rows whose subject stands in no other table: an archived deal goes from one table to another. */
export async function nowhereElse(
  em: EntityManager,
  { source, name }: LandedName,
  rows: readonly KnownRow[],
): Promise<KnownRow[]> {
  const found = await query<{ subject_id: string }>(
    em,
    sql`select distinct subject_id from contacts.landed_rows
     where subject_id = any(${rows.map(({ subject_id }) => subject_id)}::uuid[])
       and (source, name) <> (${source}, ${name}) and missing_in is null and gone_at is null`,
  );
  const elsewhere = new Set(found.map(({ subject_id }) => subject_id));
  return rows.filter(({ subject_id }) => !elsewhere.has(subject_id));
}

/** Notes when the source deleted rows, so that their earlier versions do not bring them back. */
export async function markGone(
  em: EntityManager,
  { source, name }: LandedName,
  rows: readonly { readonly key: string; readonly at: string | null }[],
): Promise<void> {
  await query(
    em,
    sql`update contacts.landed_rows known set gone_at = coalesce(given.at, now()), custom = null
     from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ at }) => at)}::timestamptz[]) as given (key, at)
     where known.source = ${source} and known.name = ${name} and known.key = given.key`,
  );
}

/** Forgets rows, which are new when they come back. */
export async function forgetLanded(
  em: EntityManager,
  { source, name }: LandedName,
  rows: readonly KnownRow[],
): Promise<void> {
  await query(
    em,
    sql`delete from contacts.landed_rows
     where source = ${source} and name = ${name} and key = any(${rows.map(({ key }) => key)}::text[])`,
  );
  await query(
    em,
    sql`delete from contacts.read_rows where id = any(${rows.map(({ subject_id }) => subject_id)}::uuid[])`,
  );
}

interface SweptRow extends KnownRow {
  readonly missing_in: string | null;
}

/** Returns a page of the rows that are not gone, after a key. */
export function pageOfKnown(
  em: EntityManager,
  { source, name }: LandedName,
  after: string,
  size: number,
): Promise<SweptRow[]> {
  return query<SweptRow>(
    em,
    sql`select key, kind, subject_id, missing_in from contacts.landed_rows
     where source = ${source} and name = ${name} and gone_at is null and key > ${after}
     order by key limit ${size}`,
  );
}

/** Notes in which version of the table rows are missing; null: they are there. */
export async function markMissing(
  em: EntityManager,
  { source, name }: LandedName,
  keys: readonly string[],
  version: string | null,
): Promise<void> {
  if (keys.length === 0) return;
  await query(
    em,
    sql`update contacts.landed_rows set missing_in = ${version}
     where source = ${source} and name = ${name} and key = any(${keys}::text[])`,
  );
}
