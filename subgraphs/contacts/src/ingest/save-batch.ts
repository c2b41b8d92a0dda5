import type { EntityManager } from '@sophia/database';
import type { Counted } from '@sophia/ingest';
import { saveActivities } from '../activities/save-activities.ts';
import { saveDeals, saveStageChanges } from '../deals/save-deals.ts';
import { saveProducts } from '../deals/save-products.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';
import type { SavedRecords } from '../resolution/save-records.ts';
import { type DigestedRow, rememberRows } from './read-rows.ts';
import type { Row, Subject } from './tables/shape.ts';

export interface SavedBatch {
  /** Outcome of the rows. Referenced records do not count. */
  counted: Counted[];
  /** Keys that too many companies or people share to identify one. */
  refusedKeys: ReadonlySet<string>;
}

/** Writes rows of one file with everything that follows from them. */
export async function saveBatch(em: EntityManager, tenant: string, batch: readonly DigestedRow[]): Promise<SavedBatch> {
  await lockResolution(em, tenant);
  const rows = batch.map(({ row }) => row);
  const changes = new Changes();
  const of = subjects(rows);
  const deals = await saveDeals(em, tenant, newest(of('deal')), changes);
  await saveStageChanges(
    em,
    tenant,
    rows.flatMap((row) => row.stageChanges ?? []),
    changes,
  );
  const stageChanges = await saveStageChanges(em, tenant, of('stageChange'), changes);
  const products = await saveProducts(em, tenant, of('product'), changes);
  const activities = await saveActivities(em, tenant, newest(of('activity')), changes);
  const records = of('record');
  const references = rows.flatMap((row) => row.references ?? []);
  const saved = await saveAndResolve(em, tenant, [...records, ...references], changes);
  await publishChanges(em, changes);
  const written = [only(saved, new Set(records.map(({ id }) => id))), deals, stageChanges, products, activities];
  await rememberRows(em, tenant, batch);
  return { counted: [...written, repeated(rows, written)], refusedKeys: changes.refusedKeys };
}

/** Selects the outcome of some records. */
const only = ({ inserted, changed, unchanged }: SavedRecords, ids: ReadonlySet<string>): Counted => ({
  inserted: inserted.filter(({ id }) => ids.has(id)),
  changed: changed.filter(({ id }) => ids.has(id)),
  unchanged: unchanged.filter(({ id }) => ids.has(id)),
});

const subjects =
  (rows: readonly Row[]) =>
  <T extends Subject['type']>(type: T) =>
    rows.flatMap(({ subject }) =>
      subject.type === type ? [subject.value as Extract<Subject, { type: T }>['value']] : [],
    );

/** Returns the newest version of each item; of equal versions the later one. */
function newest<T extends { id: string; modified_at: string }>(versions: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const version of versions) {
    const other = best.get(version.id);
    if (!other || version.modified_at >= other.modified_at) best.set(version.id, version);
  }
  return [...best.values()];
}

/** Counts rows about records that another row of the batch already describes. */
function repeated(rows: readonly Row[], written: readonly Counted[]): Counted {
  const counted = written.reduce(
    (sum, { inserted, changed, unchanged }) => sum + inserted.length + changed.length + unchanged.length,
    0,
  );
  return { inserted: [], changed: [], unchanged: { length: rows.length - counted } };
}
