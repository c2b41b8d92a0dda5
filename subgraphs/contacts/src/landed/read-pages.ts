import type { ForeignDatabase, ForeignQuery } from '@sophia/database';
import { LandedError, readForeign } from './landed-error.ts';
import type { Layout } from './layout.ts';

const pageSize = 500;

/** A row of a landed table. */
export interface LandedRow {
  readonly key: string | null;
  readonly at: string | null;
  readonly version: string;
  /** When the source deleted it. */
  readonly gone: string | null;
  readonly meta: string | null;
  /** By column of the layout; null and empty texts mean unset. */
  readonly values: readonly string[];
}

/** What a landed table is at a time. */
export interface LandedState {
  /** Changes when the table is replaced by another, or filled anew. */
  readonly version: string;
  /** When the newest row was landed; null if nothing says so. */
  readonly newest: string | null;
  /** Stands for the rows from a time on: equal if none came, changed or went. */
  readonly behind: string;
  /** The time by the clock of that database. */
  readonly now: string;
  readonly isEmpty: boolean;
}

type RawRow = Record<string, string | null>;

/** Reads what a table is now. `since`: from where on its rows matter. */
export function readState(database: ForeignDatabase, layout: Layout, since: string | null): Promise<LandedState> {
  const { at, from, version, generation } = layout;
  return readForeign(database, from, async (query) => {
    const oid = await oidOf(query, layout);
    const bound = at && since !== null ? [since] : [];
    const [row] = await query<RawRow>(
      `select now()::text as now, exists (select from ${from})::text as filled,
         ${generation ? `(select max(${generation}) from ${from})::text` : "''"} as generation,
         ${at ? `(select max(${at}) from ${from})::text` : 'null'} as newest,
         (select concat_ws(' ', count(*), sum(hashtextextended(${version}, 0))) from ${from}
          ${bound.length > 0 ? `where ${at} >= $1::timestamptz` : ''}) as behind`,
      bound,
    );
    return {
      version: `${oid}:${row?.generation ?? ''}`,
      newest: row?.newest ?? null,
      behind: `${since} ${row?.behind ?? ''}`,
      now: row?.now ?? '',
      isEmpty: row?.filled !== 'true',
    };
  });
}

/** Returns the identity of the table that has the name now. Throws LandedError if there is none. */
async function oidOf(query: ForeignQuery, { from }: Layout): Promise<string> {
  const [row] = await query<{ oid: string | null }>('select to_regclass($1)::oid::text as oid', [from]);
  if (row?.oid) return row.oid;
  throw new LandedError('gone', `${from} is not there`);
}

/**
 * Yields the rows that were landed since a time, the oldest first, page by page, each page in a transaction of its own. Throws
 * LandedError, also if the table is replaced by another meanwhile.
 */
export async function* readPages(
  database: ForeignDatabase,
  layout: Layout,
  since: string | null,
): AsyncGenerator<LandedRow[]> {
  const first = await readForeign(database, layout.from, (query) => oidOf(query, layout));
  let last: LandedRow | undefined;
  do {
    const page = await readForeign(database, layout.from, async (query) => {
      const rows = await query<RawRow>(...pageStatement(layout, since, last));
      // A table that took the place meanwhile seems to be empty, because its rows came after this transaction began.
      if ((await oidOf(query, layout)) !== first)
        throw new LandedError('gone', `${layout.from} was replaced by another`);
      return rows.map((row) => landedRow(row, layout));
    });
    if (page.length > 0) yield page;
    last = page.length === pageSize ? page.at(-1) : undefined;
  } while (last);
}

/** Pages are cut by the place of the last row, so that they stay whole while rows come and go. */
function pageStatement(layout: Layout, since: string | null, last: LandedRow | undefined): [string, unknown[]] {
  const { from, key, at, version, gone, meta, values } = layout;
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const place = [`coalesce(${key}, '') collate "C"`, `${version} collate "C"`];
  const order = at ? [at, ...place] : place;
  const conditions: string[] = [];
  const begin = last?.at ?? since;
  // Besides the place itself, so that the index on the time serves.
  if (at && begin !== null) conditions.push(`${at} >= ${parameter(begin)}::timestamptz`);
  if (last) {
    const texts = [last.key ?? '', last.version].map((text) => `${parameter(text)}::text`);
    const bounds = at ? [`${parameter(last.at)}::timestamptz`, ...texts] : texts;
    conditions.push(`(${order.join(', ')}) > (${bounds.join(', ')})`);
  }
  const columns = values.map((value, index) => `, ${value} as c${index}`).join('');
  return [
    `select ${key} as key, ${at ? `(${at})::text` : 'null'} as at, ${version} as version, ${gone} as gone, ${meta} as meta${columns}
     from ${from} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by ${order.join(', ')} limit ${pageSize}`,
    parameters,
  ];
}

const landedRow = (
  { key = null, at = null, version, gone = null, meta = null, ...row }: RawRow,
  layout: Layout,
): LandedRow => ({
  key: key === '' ? null : key,
  at,
  version: version ?? '',
  gone,
  meta,
  values: layout.values.map((_, index) => row[`c${index}`] ?? ''),
});

/** Returns those of the keys that the table has, and its version meanwhile. */
export function readKeys(
  database: ForeignDatabase,
  layout: Layout,
  keys: readonly string[],
): Promise<{ readonly present: ReadonlySet<string>; readonly oid: string }> {
  const { from, key, gone } = layout;
  return readForeign(database, from, async (query) => {
    const rows = await query<{ key: string }>(
      `select distinct ${key} as key from ${from} where ${key} = any($1::text[]) and ${gone} is null`,
      [keys],
    );
    return { present: new Set(rows.map((row) => row.key)), oid: await oidOf(query, layout) };
  });
}
