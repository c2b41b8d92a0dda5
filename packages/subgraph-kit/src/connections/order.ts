import { type Sql, sql } from '@sophia/database';
import type { CursorKeys } from '../context/cursors.ts';

/** One key of a total order. Nulls come last in both directions. */
export interface OrderKey {
  readonly sql: Sql;
  readonly type: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/** SQL of the `order by` list. Backward, it is reversed, so that the last rows come first, and nulls before them. */
export function orderBy(keys: readonly OrderKey[], columns: readonly Sql[], backward: boolean): Sql {
  return sql.join(
    keys.map(({ descending, nullable }, index) => {
      const direction = sql.raw(descending === backward ? 'asc' : 'desc');
      // Only for nullable keys: otherwise PostgreSQL would not use an index with the default order.
      const nulls = sql.raw(nullable ? (backward ? ' nulls first' : ' nulls last') : '');
      return sql`${columns[index]} ${direction}${nulls}`;
    }),
  );
}

/** SQL condition for rows strictly after (or before) these key values. */
export function beyond(keys: readonly OrderKey[], values: CursorKeys, side: 'after' | 'before'): Sql {
  const [first] = keys;
  const uniform = keys.every((key) => !key.nullable && key.descending === first?.descending);
  if (first && uniform) {
    // A row comparison, which an index on these columns can use as a starting point.
    const operator = sql.raw(comparison(first, side));
    const row = sql.join(keys.map((key) => key.sql));
    const place = sql.join(keys.map((key, index) => typed(key, values[index] ?? null)));
    return sql`(${row}) ${operator} (${place})`;
  }
  const alternatives = keys.map((key, index) => {
    const equalSoFar = keys.slice(0, index).map((earlier, place) => equal(earlier, values[place] ?? null));
    return sql`(${sql.join([...equalSoFar, differs(key, values[index] ?? null, side)], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

const typed = (key: OrderKey, value: string | null) => sql`${value}::${sql.raw(key.type)}`;

const comparison = (key: OrderKey, side: 'after' | 'before') => (key.descending === (side === 'before') ? '>' : '<');

const equal = (key: OrderKey, value: string | null) =>
  value === null ? sql`${key.sql} is null` : sql`${key.sql} = ${typed(key, value)}`;

function differs(key: OrderKey, value: string | null, side: 'after' | 'before'): Sql {
  if (value === null) return side === 'after' ? sql`false` : sql`${key.sql} is not null`;
  const compared = sql`${key.sql} ${sql.raw(comparison(key, side))} ${typed(key, value)}`;
  return key.nullable && side === 'after' ? sql`(${compared} or ${key.sql} is null)` : compared;
}
