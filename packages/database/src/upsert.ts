import type { EntityManager } from '@mikro-orm/postgresql';
import { type Encoded, jsonArray, jsonChunks } from './json-chunks.ts';
import { hasColumn } from './sql/has-column.ts';
import { identifier, qualified } from './sql/names.ts';
import { queryText } from './sql/query.ts';
import { toDatabaseJson } from './to-database-json.ts';

export interface UpsertOptions<Row> {
  /** Columns of a primary key or unique constraint, which identify a row. */
  key: readonly (keyof Row & string)[];
  /** Columns to overwrite in an existing row. @default all given columns except the key and created_at */
  update?: readonly (keyof Row & string)[];
  /** Column such as a version. A row is overwritten only if the new value is not smaller than the stored one. */
  newerThan?: keyof Row & string;
  /** Columns that are overwritten with the others. A row in which they alone differ is not changed. */
  ignore?: readonly (keyof Row & string)[];
}

/** The given rows, grouped by what happened to them. Each group is in the given order. */
export interface UpsertResult<Row> {
  inserted: Row[];
  changed: Row[];
  unchanged: Row[];
}

/**
 * Inserts new rows, overwrites changed ones and leaves equal ones untouched. Sends at most two statements per 1,000
 * rows. If several rows have the same key, the last wins. A column that no row has gets its default; a row without a
 * column that others have gets null there. `updated_at` is set when a row changes; it is not itself a change.
 *
 * `table` is `schema.table`. Values: strings, numbers, booleans, null, Dates, bigints, arrays for array columns, any
 * JSON for jsonb columns.
 */
export async function upsert<Row extends object>(
  em: EntityManager,
  table: string,
  rows: readonly Row[],
  options: UpsertOptions<Row>,
): Promise<UpsertResult<Row>> {
  const result: UpsertResult<Row> = { inserted: [], changed: [], unchanged: [] };
  if (rows.length === 0) return result;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const insert = insertStatement(table, columns, options.key);
  const update = updateStatement(table, columns, options, await hasColumn(em, table, 'updated_at'));
  for (const chunk of jsonChunks(foldDuplicates(rows, options.key))) {
    const inserted = await write(em, insert, chunk);
    const rest = chunk.filter((_, index) => !inserted.has(index));
    const changed = update && rest.length > 0 ? await write(em, update, rest) : new Set();
    result.inserted.push(...chunk.filter((_, index) => inserted.has(index)).map(({ row }) => row));
    for (const [index, { row }] of rest.entries()) (changed.has(index) ? result.changed : result.unchanged).push(row);
  }
  return result;
}

/** Sends one statement. Returns the indexes, in the chunk, of the rows that it wrote. */
async function write(em: EntityManager, statement: string, chunk: readonly Encoded<object>[]): Promise<Set<number>> {
  const rows = await queryText<{ place: string }>(em, statement, [jsonArray(chunk)]);
  return new Set(rows.map(({ place }) => Number(place) - 1));
}

/** SQL that turns one JSON parameter into rows with the table's column types. */
const input = (table: string) => `
  with input as (
    select * from rows from (json_populate_recordset(null::${table}, $1::json)) with ordinality as input
  )`;

/**
 * Returns the statement that inserts new rows. Updates are a second statement for two reasons: on a partitioned table
 * `returning` cannot distinguish inserts from updates, and `on conflict do update` writes a lock even into rows that it
 * leaves unchanged.
 */
function insertStatement(table: string, columns: readonly string[], key: readonly string[]): string {
  const name = qualified(table);
  const list = columns.map(identifier).join(', ');
  const keys = key.map(identifier).join(', ');
  return `${input(name)},
  written as (
    insert into ${name} (${list}) select ${list} from input order by ${keys}
    on conflict (${keys}) do nothing returning ${keys}
  )
  select ordinality as place from written join input using (${keys})`;
}

/** Returns the statement that overwrites changed rows, or undefined if there is no column to overwrite. */
function updateStatement<Row>(
  table: string,
  columns: readonly string[],
  { key, update, newerThan, ignore = [] }: UpsertOptions<Row>,
  hasUpdatedAt: boolean,
): string | undefined {
  const fixed = new Set<string>([...key, 'created_at', 'updated_at']);
  const overwritten = (update ?? columns).filter((column) => !fixed.has(column)).map(identifier);
  if (overwritten.length === 0) return undefined;
  const sets = overwritten.map((column) => `${column} = input.${column}`);
  if (hasUpdatedAt) sets.push(columns.includes('updated_at') ? 'updated_at = input.updated_at' : 'updated_at = now()');
  const ignored = new Set<string>(ignore.map(identifier));
  const compared = overwritten.filter((column) => !ignored.has(column));
  const row = (relation: string) => `row(${compared.map((column) => `${relation}.${column}`).join(', ')})`;
  const conditions = [
    ...key.map(identifier).map((column) => `target.${column} = input.${column}`),
    `${row('target')} is distinct from ${row('input')}`,
  ];
  if (newerThan) {
    const column = identifier(newerThan);
    conditions.push(`(target.${column} is null or input.${column} >= target.${column})`);
  }
  return `${input(qualified(table))}
  update ${qualified(table)} as target set ${sets.join(', ')} from input
  where ${conditions.join(' and ')}
  returning input.ordinality as place`;
}

/** Keeps the last of several rows with the same key, in the place of the first. */
function foldDuplicates<Row extends object>(
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): Encoded<Row>[] {
  const folded = new Map<string, Encoded<Row>>();
  for (const row of rows) {
    folded.set(toDatabaseJson(key.map((column) => row[column])), { row, json: toDatabaseJson(row) });
  }
  return [...folded.values()];
}
