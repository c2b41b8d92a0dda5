import type { EntityManager } from '@mikro-orm/postgresql';
import { query, sql } from './query.ts';

/**
 * Locks a name until the end of the transaction: another transaction that locks the same name waits. Use it where two
 * transactions at once would miss each other's new rows, which no row lock can prevent. Names are shared by all schemas
 * and tenants of the database, so begin one with the schema, and end it with the tenant if tenants need not wait for each
 * other: `gong:acme`.
 */
export function lockByName(em: EntityManager, name: string): Promise<void> {
  return lockByNames(em, [name]);
}

/** Locks several names, always in the same order, so that two transactions cannot wait for each other. */
export async function lockByNames(em: EntityManager, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const inOrder = [...new Set(names)].sort();
  await query(em, sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${inOrder}::text[]) as name`);
}

/** Locks a name like `lockByName`, but returns false at once if another transaction has locked it. */
export async function tryLockByName(em: EntityManager, name: string): Promise<boolean> {
  const [row] = await query<{ isLocked: boolean }>(
    em,
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as "isLocked"`,
  );
  return row?.isLocked ?? false;
}
