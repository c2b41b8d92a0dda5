import type { EntityManager } from '@mikro-orm/postgresql';
import { qualified } from './names.ts';
import { query, sql } from './query.ts';

const known = new WeakMap<object, Map<string, boolean>>();

/** True if the table has the column. Cached per open database, because tables do not change while a program runs. */
export async function hasColumn(em: EntityManager, table: string, column: string): Promise<boolean> {
  const answers = known.get(em.config) ?? new Map<string, boolean>();
  known.set(em.config, answers);
  const name = `${table}.${column}`;
  const answer = answers.get(name);
  if (answer !== undefined) return answer;
  const rows = await query(
    em,
    sql`select from pg_attribute where attrelid = ${qualified(table)}::regclass and attname = ${column}`,
  );
  answers.set(name, rows.length > 0);
  return rows.length > 0;
}
