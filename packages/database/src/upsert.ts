import type { EntityManager } from '@mikro-orm/postgresql';
import { type Encoded, jsonArray, jsonChunks } from './json-chunks.ts';
import { query } from './query.ts';
import { hasColumn } from './sql/has-column.ts';
import { identifier, qualified } from './sql/names.ts';
import { toDatabaseJson } from './to-database-json.ts';

export interface UpsertOptions<Row> {
  /** The columns of a primary key or unique constraint that say which row it is. */
  key: readonly (keyof Row & string)[];
  /** Columns to overwrite in an existing row. @default all columns given but the key and created_at */
  update?: readonly (keyof Row & string)[];
  /** Overwrite only when the row's value of this column is at least as large as the one in the table. */
  newerThan?: keyof Row & string;
}

/** The rows given, apart by what happened to them, each group in the order given. */
export interface UpsertResult<Row> {
  inserted: Row[];
  changed: Row[];
  unchanged: Row[];
}

/**
 * Writes rows, each 1,000 with at most two statements: new ones are inserted, different ones overwritten, equal ones
 * left untouched. Of rows with the same key the last wins. A column that no row has takes its default; a row that lacks
 * a column that others have gets null there. `updated_at` moves with a change and never makes one.
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

/** Sends one statement; answers which of the rows, by their place in the chunk, it has written. */
async function write(em: EntityManager, statement: string, chunk: readonly Encoded<object>[]): Promise<Set<number>> {
  const rows = await query<{ place: string }>(em, statement, [jsonArray(chunk)]);
  return new Set(rows.map(({ place }) => Number(place) - 1));
}

/** The rows as a relation with the table's own column types, so that one JSON parameter carries any number of them. */
const input = (table: string) => `
  with input as (
    select * from rows from (json_populate_recordset(null::${table}, $1::json)) with ordinality as input
  )`;

/** Two steps, for `returning` cannot tell an insert from an update on a partitioned table, and because `on conflict do
 *  update` would write a lock into every row that it then leaves as it is. */
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

/** Undefined when there is nothing that an existing row could take over. */
function updateStatement<Row>(
  table: string,
  columns: readonly string[],
  { key, update, newerThan }: UpsertOptions<Row>,
  hasUpdatedAt: boolean,
): string | undefined {
  const fixed = new Set<string>([...key, 'created_at', 'updated_at']);
  const overwritten = (update ?? columns).filter((column) => !fixed.has(column)).map(identifier);
  if (overwritten.length === 0) return undefined;
  const sets = overwritten.map((column) => `${column} = input.${column}`);
  if (hasUpdatedAt) sets.push(columns.includes('updated_at') ? 'updated_at = input.updated_at' : 'updated_at = now()');
  const row = (relation: string) => `row(${overwritten.map((column) => `${relation}.${column}`).join(', ')})`;
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

/** Of rows with the same key the last, in the place of the first. */
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
