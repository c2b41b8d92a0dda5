import { type EntityManager, query, sql, toDatabaseJson, upsert } from '@sophia/database';

/** What one event tells. */
export interface Recorded {
  readonly tenant_id: string;
  /** Time of the event. */
  readonly recorded_at: string;
}

/** Writes what the newest event tells about each subject, unless a newer one was written before. */
export async function saveNewest<Row extends Recorded>(
  em: EntityManager,
  table: string,
  key: keyof Row & string,
  rows: readonly Row[],
): Promise<void> {
  await upsert(em, `intelligence.${table}`, byTime(rows), { key: ['tenant_id', key], newerThan: 'recorded_at' });
}

/** Writes the same, with the time of the oldest event. */
export async function saveKnown<Row extends Recorded>(
  em: EntityManager,
  table: string,
  key: keyof Row & string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const sorted = byTime(rows);
  const oldest = new Map(sorted.toReversed().map((row) => [row[key], row.recorded_at]));
  const known = sorted.map((row) => ({ ...row, first_known_at: oldest.get(row[key]) ?? row.recorded_at }));
  await upsert(em, `intelligence.${table}`, known, {
    key: ['tenant_id', key],
    update: Object.keys(sorted[0] ?? {}) as (keyof Row & string)[],
    newerThan: 'recorded_at',
  });
  const times = [...oldest].map(([id, first]) => ({ id, first }));
  await query(
    em,
    sql`update ${sql.ref(`intelligence.${table}`)} known set first_known_at = oldest.first
     from json_to_recordset(${toDatabaseJson(times)}::json) as oldest(id uuid, first timestamptz)
     where ${sql.ref(`known.${key}`)} = oldest.id and known.first_known_at > oldest.first`,
  );
}

/**
 * Writes a version for each event. Neighbours may be equal: only with all of them do events in any order give the same
 * state at every time.
 */
export async function saveVersions<Row extends Recorded>(
  em: EntityManager,
  table: string,
  key: keyof Row & string,
  rows: readonly Row[],
): Promise<void> {
  await upsert(em, `intelligence.${table}`, rows, { key: ['tenant_id', key, 'recorded_at'] });
}

const byTime = <Row extends Recorded>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Date.parse(a.recorded_at) - Date.parse(b.recorded_at));
