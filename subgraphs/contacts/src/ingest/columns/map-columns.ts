import { type Field, foldLabel, type Table } from './dictionary.ts';

/** Assigns the columns of a file to the fields of its table. */
export interface ColumnMapping {
  readonly table: Table;
  readonly header: readonly string[];
  /** Field by column; null for a column that is left out. */
  readonly fields: readonly (Field | null)[];
  /** Possible columns by field, best first. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

/** Finds the field of each column by its label. `chosen` overrides this, and null there leaves a column out. */
export function mapColumns(
  table: Table,
  header: readonly string[],
  chosen: ReadonlyMap<string, string | null> = new Map(),
): ColumnMapping {
  const fieldOf = labelIndex(table);
  const seen = new Set<string>();
  const found = header.map((name) => {
    // When two columns have one name, the first counts.
    if (name === '' || seen.has(name)) return null;
    seen.add(name);
    const choice = chosen.get(name);
    if (choice === undefined && name === nested && table.system === 'hubspot') return null;
    if (choice === undefined) return fieldOf.get(foldLabel(name)) ?? null;
    const field = choice === null ? undefined : table.fields.get(choice);
    return field ? { field, rank: -1 } : null;
  });
  const columns = new Map<string, number[]>();
  for (const { name } of table.fields.values()) {
    const holders = found.flatMap((hit, index) => (hit?.field.name === name ? [{ index, rank: hit.rank }] : []));
    if (holders.length > 0) {
      columns.set(
        name,
        holders.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index),
      );
    }
  }
  return { table, header, fields: found.map((hit) => hit?.field ?? null), columns };
}

/** The JSON column in which Airbyte stores HubSpot's properties. */
export const nested = 'properties';

interface Hit {
  field: Field;
  /** Position of the label among those of the field. */
  rank: number;
}

const indexes = new WeakMap<Table, Map<string, Hit>>();

/** Maps a folded label to its field. A field's own name wins over another field's label. */
export function labelIndex(table: Table): ReadonlyMap<string, Hit> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map<string, Hit>();
  for (const field of table.fields.values()) {
    for (const [rank, label] of field.labels.entries()) {
      const other = index.get(label);
      if (!other || rank < other.rank) index.set(label, { field, rank });
    }
  }
  indexes.set(table, index);
  return index;
}
