import { type EntityManager, query, sql } from '@sophia/database';
import type { Subject } from '../ingest/tables/shape.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { addAll, Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { findRecords } from '../resolution/record-rows.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';
import type { KnownRow } from './landed-rows.ts';

/**
 * Marks what landed rows were about as deleted by its source, with everything that follows. A record that was merged stays
 * merged, since the source lets the loser of a merge vanish.
 */
export async function deleteSubjects(em: EntityManager, tenant: string, rows: readonly KnownRow[]): Promise<void> {
  if (rows.length === 0) return;
  await lockResolution(em, tenant);
  const changes = new Changes();
  const of = (kind: Subject['type']) => rows.filter((row) => row.kind === kind).map(({ subject_id }) => subject_id);
  addAll(changes.deals, await markDeleted(em, 'deals', 'id', of('deal')));
  addAll(changes.deals, await markDeleted(em, 'deal_stage_changes', 'deal_id', of('stageChange')));
  addAll(changes.activities, await markDeleted(em, 'activities', 'id', of('activity')));
  const records = (await findRecords(em, of('record'))).filter(({ state }) => state === 'LIVE');
  await saveAndResolve(
    em,
    tenant,
    records.map(({ pointers: _, ...record }) => ({ ...record, state: 'DELETED' as const })),
    changes,
  );
  await publishChanges(em, changes);
}

async function markDeleted(
  em: EntityManager,
  table: string,
  returned: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`update contacts.${sql.raw(table)} set is_deleted = true, updated_at = now()
     where id = any(${ids}::uuid[]) and not is_deleted returning ${sql.raw(returned)} as id`,
  );
  return rows.map(({ id }) => id);
}
