import { batches, type IngestRun } from '@sophia/ingest';
import type { Reading } from '../ingest/columns/fields.ts';
import { readRow } from '../ingest/read-row.ts';
import { type DigestedRow, digested, unreadRows } from '../ingest/read-rows.ts';
import { saveBatch } from '../ingest/save-batch.ts';
import { customValues } from './custom-values.ts';
import { deleteSubjects } from './delete-subjects.ts';
import type { LandedReading } from './landed-reading.ts';
import {
  knownAmong,
  type LandedName,
  landedBeforeDeletion,
  markGone,
  nowhereElse,
  rememberLanded,
} from './landed-rows.ts';
import type { ClaimedTable } from './landed-tables.ts';
import { type Layout, readingOf } from './layout.ts';
import { parseObject } from './parse-object.ts';
import { type LandedRow, readPages, readState } from './read-pages.ts';
import { sweep } from './sweep.ts';

/** Rows per transaction. Others wait for the embedded database meanwhile. */
const written = 200;

/**
 * Reads what is new in a landed table into the tables that a load of files fills, by the same code. Once in a while, and
 * after the table was replaced, it reads all rows. Then looks for rows that vanished. Throws LandedError if the table could
 * not be read to its end, and ClaimLostError.
 */
export async function readTable(reading: LandedReading, layout: Layout, claimed: ClaimedTable): Promise<void> {
  const { foreign, tables, run, settings, now } = reading;
  const of: LandedName = { tenant: run.tenant, source: claimed.source, name: claimed.name };
  const since = claimed.watermark === null ? null : earlier(claimed.watermark, settings.CRM_OVERLAP);
  const state = await readState(foreign, layout, since);
  const begun = now();
  const isNew = claimed.version !== state.version;
  const isOld = !isRecent(claimed.begunAt, settings.CRM_SWEEP_EVERY, begun);
  const isWhole = isNew || isOld || layout.at === null;
  if (isWhole || claimed.behind !== state.behind) {
    // From now on what is read counts for this version, so that after a stop it goes on where it was.
    if (isNew || isOld) await tables.note(claimed, { version: state.version, begunAt: begun, watermark: null }, begun);
    for await (const page of readPages(foreign, layout, isWhole ? null : since)) {
      await readPage(reading, layout, of, page);
      const last = page.at(-1)?.at;
      // A clock that is ahead must not hide what comes until then.
      await tables.note(claimed, last ? { watermark: earliest(last, state.now) } : {}, now());
    }
    if (isWhole) await run.fixed(`${of.name}: `);
    await tables.note(claimed, { behind: isWhole ? '' : state.behind }, now());
  }
  if (isNew || claimed.sweptVersion !== state.version || !isRecent(claimed.sweptAt, settings.CRM_SWEEP_EVERY, begun)) {
    const isComplete = await sweep(reading, layout, of, state, () => tables.note(claimed, {}, now()));
    if (isComplete) await tables.note(claimed, { sweptAt: begun, sweptVersion: state.version }, now());
  }
}

const isRecent = (time: string | null, ms: number, now: Date): boolean =>
  time !== null && now.getTime() - new Date(time).getTime() < ms;

/** Rows without a time come first, and have no earlier one. */
const isUnknown = (time: string): boolean => time.startsWith('-');

const earlier = (time: string, ms: number): string =>
  isUnknown(time) ? time : new Date(new Date(time).getTime() - ms).toISOString();

const earliest = (a: string, b: string): string => (isUnknown(a) || new Date(a) <= new Date(b) ? a : b);

/** A row with what it has become. */
interface ReadLanded {
  readonly key: string;
  readonly row: DigestedRow;
  readonly custom: Record<string, string> | null;
}

async function readPage(
  reading: LandedReading,
  layout: Layout,
  of: LandedName,
  page: readonly LandedRow[],
): Promise<void> {
  const { run } = reading;
  const { live, gone } = lastOfEach(page);
  for (const row of page)
    if (row.key === null) await run.refuse(`${of.name}: ${row.version}`, 'has no id', rawOf(layout, row));
  const outdated = await run.write((em) => landedBeforeDeletion(em, of, live));
  const read: ReadLanded[] = [];
  for (const row of live.filter((_, index) => !outdated.has(index))) {
    const each = await readLanded(reading, layout, of, row);
    if (each) read.push(each);
  }
  await save(run, of, read);
  await remove(run, of, gone);
  await run.fixedAt([...read, ...gone].map(({ key }) => locatorOf(of, key)));
}

type Keyed = LandedRow & { readonly key: string };

/** Returns the rows of keys that the source did not delete afterwards, and the deletions. */
function lastOfEach(page: readonly LandedRow[]): { live: Keyed[]; gone: Keyed[] } {
  const byKey = Map.groupBy(
    page.filter((row): row is Keyed => row.key !== null),
    ({ key }) => key,
  );
  const groups = [...byKey.values()].map((rows) => {
    const deletion = rows.findLastIndex(({ gone }) => gone !== null);
    return { live: rows.slice(deletion + 1), gone: deletion === rows.length - 1 ? rows.slice(-1) : [] };
  });
  return { live: groups.flatMap(({ live }) => live), gone: groups.flatMap(({ gone }) => gone) };
}

const locatorOf = ({ name }: LandedName, key: string): string => `${name}: ${key}`;

const longestKey = 500;

async function readLanded(
  { run }: LandedReading,
  layout: Layout,
  of: LandedName,
  row: Keyed,
): Promise<ReadLanded | null> {
  const locator = locatorOf(of, row.key.slice(0, longestKey));
  if (row.key.length > longestKey) {
    await run.refuse(locator, `has an id of more than ${longestKey} characters`);
    return null;
  }
  const { header, values } = cellsOf(layout, row);
  if (header.length === 0) {
    await run.refuse(locator, 'is not JSON, or too large', row.values[0]?.slice(0, 1_000));
    return null;
  }
  const fields = readingFor(layout, header);
  const result = await readRow(fields, values, locator, run);
  if (!result) return null;
  for (const { field, reason } of lostValues(row.meta))
    run.defect(locator, `${field} did not fit into the landed table`, reason);
  const custom = customValues(fields, values);
  return { key: row.key, custom, row: digested({ ...result, ...(custom && { custom }) }) };
}

/** Returns columns and values of a row. A raw row has them inside one column; none if that is no JSON. */
function cellsOf({ relation, columns }: Layout, row: LandedRow): { header: string[]; values: readonly string[] } {
  if (!relation.isRaw) return { header: columns.map(({ name }) => name), values: row.values };
  const entries = Object.entries(parseObject(row.values[0])).filter(([, value]) => value !== null);
  return {
    header: entries.map(([name]) => name),
    values: entries.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value))),
  };
}

const readings = new WeakMap<Layout, Map<string, Reading>>();

/** Rows of a raw table have the columns that are set, so that many rows have the same. */
function readingFor(layout: Layout, header: string[]): Reading {
  const known = readings.get(layout) ?? new Map<string, Reading>();
  readings.set(layout, known);
  const signature = header.join('\n');
  const reading = known.get(signature) ?? readingOf(layout, header);
  if (known.size < 1_000) known.set(signature, reading);
  return reading;
}

const rawOf = (layout: Layout, row: LandedRow): Record<string, string> => {
  const { header, values } = cellsOf(layout, row);
  return Object.fromEntries(header.map((name, index) => [name, values[index] ?? '']));
};

/** Returns the values that the destination could not keep: a null there does not say that the source has none. */
function lostValues(meta: string | null): { field: string; reason: string }[] {
  const { changes } = parseObject(meta);
  if (!Array.isArray(changes)) return [];
  return changes.slice(0, 50).flatMap((change: unknown) => {
    if (typeof change !== 'object' || change === null || !('field' in change)) return [];
    const reason = 'reason' in change ? String(change.reason) : 'no reason given';
    return [{ field: String(change.field).slice(0, 100), reason }];
  });
}

async function save(run: IngestRun, of: LandedName, rows: readonly ReadLanded[]): Promise<void> {
  const landed = rows.flatMap(({ key, custom, row: { row } }) => {
    const { type, value } = row.subject;
    return 'id' in value ? [{ key, kind: type, subject_id: value.id, custom }] : [];
  });
  const unread = await run.write((em) =>
    unreadRows(
      em,
      rows.map(({ row }) => row),
    ),
  );
  run.count({ inserted: [], changed: [], unchanged: { length: rows.length - unread.length } });
  for await (const batch of batches(unread, written)) {
    const { counted, refusedKeys } = await run.write((em) => saveBatch(em, of.tenant, batch));
    for (const result of counted) run.count(result);
    for (const key of refusedKeys)
      run.defect(of.name, 'more companies or people share an identity than can be one: it joins none of them', key);
  }
  await run.write((em) => rememberLanded(em, of, landed));
}

/** Follows deletions that the source tells. What was never read is nothing to delete. */
async function remove(run: IngestRun, of: LandedName, rows: readonly Keyed[]): Promise<void> {
  if (rows.length === 0) return;
  await run.write(async (em) => {
    const known = await knownAmong(
      em,
      of,
      rows.map(({ key }) => key),
    );
    await deleteSubjects(em, of.tenant, await nowhereElse(em, of, known));
    await markGone(em, of, rows);
    run.count({ inserted: [], changed: known, unchanged: { length: rows.length - known.length } });
  });
}
