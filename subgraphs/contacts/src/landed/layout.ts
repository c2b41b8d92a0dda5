import { literal, quotedName } from '@sophia/database';
import { foldLabel } from '../ingest/columns/dictionary.ts';
import type { Reading } from '../ingest/columns/fields.ts';
import { mapColumns, nested } from '../ingest/columns/map-columns.ts';
import { LandedError } from './landed-error.ts';
import { type Column, qualifiedName, type Relation, rawColumn } from './relations.ts';

/** Most characters of a value. A longer text is cut; of a longer JSON only the beginning is taken, which is then refused. */
const longestText = 100_000;
const longestJson = 1_000_000;

/** Airbyte writes numbers and dates as the United States do, where there is a difference. */
const locale = { numbers: 'american', dates: 'american' } as const;

/** How a landed table is read: its columns in SQL, and the fields that they are. */
export interface Layout {
  readonly relation: Relation;
  readonly from: string;
  /** Identifies a row; text. */
  readonly key: string;
  /** When the row was landed; null if nothing says so, and then all rows are read each time. */
  readonly at: string | null;
  /** Tells versions apart that were landed at one time. */
  readonly version: string;
  /** Set once the source deleted the row; SQL, perhaps `null`. */
  readonly gone: string;
  /** What Airbyte says about the values that it could not keep. */
  readonly meta: string;
  readonly generation: string | null;
  /** True if a row that vanishes was deleted by the source, as databases tell. */
  readonly tellsDeletes: boolean;
  readonly columns: readonly Column[];
  /** SQL of the columns' values. */
  readonly values: readonly string[];
}

const own = /^_airbyte_|^_ab_/;

export function layoutOf(relation: Relation): Layout {
  const { table, columns: all, isRaw } = relation;
  const has = (name: string) => all.find((column) => column.name.toLowerCase() === name);
  const sqlOf = (name: string) => {
    const column = has(name);
    return column ? quotedName(column.name) : null;
  };
  const columns = isRaw ? [] : all.filter(({ name }) => !own.test(name));
  const at = timeOf(relation, sqlOf('_airbyte_extracted_at'));
  const deleted = isRaw ? `${quotedName(rawColumn)} ->> '_ab_cdc_deleted_at'` : sqlOf('_ab_cdc_deleted_at');
  return {
    relation,
    from: qualifiedName(relation),
    key: keyOf(relation, columns),
    at,
    version: `coalesce(${sqlOf('_airbyte_raw_id') ?? 'null'}::text, '')`,
    gone: deleted ? `nullif(${deleted}::text, '')` : 'null::text',
    meta: sqlOf('_airbyte_meta') ? `${sqlOf('_airbyte_meta')}::text` : 'null::text',
    generation: sqlOf('_airbyte_generation_id'),
    tellsDeletes: all.some(({ name }) => name.startsWith('_ab_cdc_')) || table.source === 'crm',
    columns,
    values: isRaw ? [cutJson(quotedName(rawColumn))] : columns.map(valueSql),
  };
}

function timeOf(relation: Relation, extracted: string | null): string | null {
  const { table, columns } = relation;
  if (extracted) return extracted;
  if (table.watermark === null) return null;
  const column = columns.find(({ name }) => name.toLowerCase() === table.watermark?.toLowerCase());
  if (column) return `coalesce(${quotedName(column.name)}::timestamptz, '-infinity')`;
  throw new LandedError(
    'unfit',
    `${qualifiedName(relation)} has no column "${table.watermark}", the watermark of ${table.place}`,
  );
}

function keyOf(relation: Relation, columns: readonly Column[]): string {
  const { table, isRaw } = relation;
  const wanted = table.key ?? ['Id', 'id'].find((name) => table.fields.has(name)) ?? 'id';
  if (isRaw) return `${quotedName(rawColumn)} ->> ${literal(wanted)}`;
  const { columns: mapped } = mapColumns(
    table,
    columns.map(({ name }) => name),
  );
  const named = columns.find(({ name }) => foldLabel(name) === foldLabel(wanted));
  const column = named ?? (table.key === null ? columns[mapped.get(wanted)?.[0] ?? -1] : undefined);
  if (column) return `${quotedName(column.name)}::text`;
  throw new LandedError(
    'unfit',
    `${qualifiedName(relation)} has no column "${wanted}", by which ${table.place} tells rows apart`,
  );
}

/** `whole` is the value as text; of a text inside JSON, the text itself. */
const cutJson = (column: string, whole = `${column} #>> '{}'`): string =>
  `case when length(${column}::text) > ${longestJson} then left(${column}::text, 100) else ${whole} end`;

function valueSql({ name, type }: Column): string {
  const column = quotedName(name);
  if (type === 'jsonb') return cutJson(column);
  // The older type may hold what PostgreSQL can store but not read, such as an escaped NUL.
  return type === 'json' ? cutJson(column, `${column}::text`) : `left(${column}::text, ${longestText})`;
}

/** Returns how rows with these columns are read. Throws LandedError if they lack one that the dictionary demands. */
export function readingOf({ relation }: Pick<Layout, 'relation'>, header: readonly string[]): Reading {
  const mapping = mapColumns(relation.table, header);
  const folded = new Set(header.map(foldLabel));
  const hasMore = header.includes(nested);
  // A raw row has no column for what is unset.
  const demanding = relation.isRaw ? [] : relation.table.fields.values();
  for (const { name, rule, from, place } of demanding) {
    if (rule !== 'required' || mapping.columns.has(name) || hasMore) continue;
    if (from.some(({ column }) => folded.has(foldLabel(column)))) continue;
    throw new LandedError('unfit', `${qualifiedName(relation)} has no column for "${name}", which ${place} demands`);
  }
  return { mapping, values: new Map(), locale };
}
