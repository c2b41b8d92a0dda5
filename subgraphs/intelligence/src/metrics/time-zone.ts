import { type EntityManager, lockByName, query, sql, tryLockByName, upsert } from '@sophia/database';
import { markAllDays } from './stale-days.ts';

/** The zone of tenants that have set none. */
const defaultTimeZone = 'UTC';

const cellsOf = (tenant: string): string => `intelligence.metric_cells:${tenant}`;

/** Lets only one transaction at a time write the cells of a tenant. Returns false if another one does. */
export const tryLockCells = (em: EntityManager, tenant: string): Promise<boolean> => tryLockByName(em, cellsOf(tenant));

/** Returns the time zone whose days the tenant's metrics have. */
export async function timeZoneOf(em: EntityManager): Promise<string> {
  const [row] = await query<{ time_zone: string }>(em, sql`select time_zone from intelligence.tenant_settings`);
  return row?.time_zone ?? defaultTimeZone;
}

/** Returns the currency that the tenant's amounts are shown in; null if it has set none. */
export async function currencyOf(em: EntityManager): Promise<string | null> {
  const [row] = await query<{ currency_code: string | null }>(
    em,
    sql`select currency_code from intelligence.tenant_settings`,
  );
  return row?.currency_code ?? null;
}

/** Sets the currency that amounts are shown in. It is read with each answer, so nothing is counted again. */
export async function setCurrency(em: EntityManager, tenant: string, currencyCode: string | null): Promise<void> {
  await query(
    em,
    sql`insert into intelligence.tenant_settings (tenant_id, time_zone, currency_code)
     values (${tenant}, ${defaultTimeZone}, ${currencyCode})
     on conflict (tenant_id) do update set currency_code = excluded.currency_code
       where tenant_settings.currency_code is distinct from excluded.currency_code`,
  );
}

export interface TimeZoneOutcome {
  readonly timeZone: string;
  readonly userErrors: { readonly code: 'INVALID_VALUE'; readonly message: string; readonly field: string[] }[];
}

/** Sets the time zone. Metrics have other days then, so all are counted again. */
export async function setTimeZone(em: EntityManager, tenant: string, timeZone: string): Promise<TimeZoneOutcome> {
  await lockByName(em, cellsOf(tenant));
  const known = await query<{ name: string }>(em, sql`select name from pg_timezone_names where name = ${timeZone}`);
  const before = await timeZoneOf(em);
  if (known.length === 0) {
    const message = `There is no time zone ${JSON.stringify(timeZone.slice(0, 100))}. Give an IANA name, such as America/Chicago.`;
    return { timeZone: before, userErrors: [{ code: 'INVALID_VALUE', message, field: ['timeZone'] }] };
  }
  if (timeZone === before) return { timeZone, userErrors: [] };
  await upsert(em, 'intelligence.tenant_settings', [{ tenant_id: tenant, time_zone: timeZone }], {
    key: ['tenant_id'],
  });
  await query(em, sql`delete from intelligence.metric_cells`);
  await markAllDays(em);
  return { timeZone, userErrors: [] };
}
