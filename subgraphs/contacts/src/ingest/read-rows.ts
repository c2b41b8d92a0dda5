import { hash } from 'node:crypto';
import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Row, Subject } from './tables/shape.ts';

/** Increase it when the loader reads other values or keys from the same row. Unchanged rows are then read again. */
const readerVersion = 2;

const tables: Record<Exclude<Subject['type'], 'product'>, string> = {
  record: 'source_records',
  deal: 'deals',
  stageChange: 'deal_stage_changes',
  activity: 'activities',
};

export interface DigestedRow {
  row: Row;
  /** Null for a row without an id to remember it by. */
  digest: string | null;
}

export const digested = (row: Row): DigestedRow => ({
  row,
  digest: row.subject.type === 'product' ? null : hash('sha1', JSON.stringify([readerVersion, row]), 'base64'),
});

const idOf = ({ row: { subject } }: DigestedRow): string => ('id' in subject.value ? subject.value.id : '');

/** Returns the rows that differ from the last row read about the same record, or whose record is gone. */
export async function unreadRows(em: EntityManager, rows: readonly DigestedRow[]): Promise<DigestedRow[]> {
  const known = new Set<DigestedRow>();
  for (const [type, alike] of Map.groupBy(rows, ({ row }) => row.subject.type)) {
    if (type === 'product') continue;
    const found = await query<{ id: string; digest: string }>(
      em,
      sql`select id, digest from contacts.read_rows where id = any(${alike.map(idOf)}::uuid[])
       and exists (select from contacts.${sql.raw(tables[type])} stored where stored.id = read_rows.id)`,
    );
    const digests = new Map(found.map(({ id, digest }) => [id, digest]));
    for (const row of alike) if (digests.get(idOf(row)) === row.digest) known.add(row);
  }
  const changed = new Set(rows.filter((row) => !known.has(row)).map(idOf));
  // When a batch contains a record twice, both rows are read, because the last one counts.
  return rows.filter((row) => !known.has(row) || changed.has(idOf(row)));
}

/** Remembers the last row that was read about each record. */
export async function rememberRows(em: EntityManager, tenant: string, rows: readonly DigestedRow[]): Promise<void> {
  const entries = rows.flatMap((row) =>
    row.digest === null ? [] : [{ tenant_id: tenant, id: idOf(row), digest: row.digest }],
  );
  await upsert(em, 'contacts.read_rows', entries, { key: ['tenant_id', 'id'] });
}
