import { type EntityManager, query, type Sql, sql } from '@sophia/database';

/** Returns the days on which accounts left, as far as it was recorded by a time. */
export async function departures(em: EntityManager, now: Date): Promise<Map<string, number>> {
  const rows = await query<{ account_id: string; left_ms: number }>(
    em,
    sql`select account_id, extract(epoch from left_on::timestamp at time zone 'UTC')::float8 * 1000 as left_ms
     from intelligence.account_departures where recorded_at <= ${now}::timestamptz`,
  );
  return new Map(rows.map((row) => [row.account_id, row.left_ms]));
}

/** True if it is recorded that the account of a row left; `alias` is the row, `id` its column. */
export const hasLeft = (alias: string, id: 'subject_id' | 'account_id' = 'subject_id'): Sql => sql`exists (
  select from intelligence.account_departures left_account
  where left_account.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and left_account.account_id = ${sql.ref(`${alias}.${id}`)})`;

/** Moves the record that an account left to the account that it was merged into, unless that has one. */
export async function moveDeparture(em: EntityManager, fromId: string, intoId: string): Promise<void> {
  await query(
    em,
    sql`update intelligence.account_departures d set account_id = ${intoId} where account_id = ${fromId}
     and not exists (select from intelligence.account_departures there
       where there.tenant_id = d.tenant_id and there.account_id = ${intoId})`,
  );
  await removeDepartures(em, [fromId]);
}

export async function removeDepartures(em: EntityManager, accountIds: readonly string[]): Promise<void> {
  await query(em, sql`delete from intelligence.account_departures where account_id = any(${[...accountIds]}::uuid[])`);
}
