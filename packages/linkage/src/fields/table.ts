import type { Field, Row } from './field.ts';

/** A field of all rows as numbers: each different value has one, and -1 is a missing value. */
export interface Column {
  readonly field: Field;
  readonly values: readonly string[];
  /** Number of rows with each value. */
  readonly counts: readonly number[];
  readonly ids: Int32Array;
  /** Number of rows with a value. */
  readonly known: number;
}

export interface Table {
  readonly size: number;
  readonly columns: readonly Column[];
}

export const readTable = (rows: readonly Row[], fields: readonly Field[]): Table => ({
  size: rows.length,
  columns: fields.map((field) => readColumn(rows, field)),
});

function readColumn(rows: readonly Row[], field: Field): Column {
  const ids = new Int32Array(rows.length).fill(-1);
  const known = new Map<string, number>();
  const counts: number[] = [];
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    const value = field.read(row);
    if (value === '') continue;
    const id = known.get(value) ?? known.size;
    known.set(value, id);
    counts[id] = (counts[id] ?? 0) + 1;
    ids[index] = id;
    filled += 1;
  }
  return { field, values: [...known.keys()], counts, ids, known: filled };
}
