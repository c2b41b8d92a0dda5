import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { Report, type ReportRow } from '../entities/report.ts';

/** Time of the next report of a row, by the time zone that the tenant has now. */
const nextTime = (alias: string): Sql => sql`(
  (${sql.ref(`${alias}.next_day`)} + ${sql.ref(`${alias}.at_time`)}::time) at time zone coalesce((
    select settings.time_zone from intelligence.tenant_settings settings
    where settings.tenant_id = ${sql.ref(`${alias}.tenant_id`)}
  ), 'UTC'))`;

/** Returns the times of the next reports, by id. */
export async function nextTimes(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await query<{ id: string; next_at: string }>(
    em,
    sql`select r.id, ${nextTime('r')} as next_at from intelligence.reports r where r.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, next_at }) => [id, new Date(next_at)]));
}

/** Returns the reports whose time has come. */
export async function dueReports(em: EntityManager, now: Date): Promise<ReportRow[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select r.id from intelligence.reports r where r.enabled and ${nextTime('r')} <= ${now.toISOString()}::timestamptz`,
  );
  return em.find(Report, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { createdAt: 'asc' } });
}

/** Returns the tenants that have something to make or to send. */
export async function tenantsWithDue(em: EntityManager, now: Date): Promise<string[]> {
  const time = sql`${now.toISOString()}::timestamptz`;
  const rows = await query<{ tenant_id: string }>(
    em,
    sql`select r.tenant_id from intelligence.reports r where r.enabled and ${nextTime('r')} <= ${time}
     union select d.tenant_id from intelligence.report_deliveries d where d.status = 'WAITING' and d.due_at <= ${time}`,
  );
  return rows.map(({ tenant_id }) => tenant_id);
}
