import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import type { OutsideTransaction } from '../services/services.ts';
import { paceOf } from './pace.ts';
import { recount } from './recount.ts';
import { sources } from './sources/index.ts';
import type { MetricSource } from './sources/source.ts';
import { takeStaleDays, tenantsWithStaleDays } from './stale-days.ts';
import { lockCells, timeZoneOf } from './time-zone.ts';

/**
 * A transaction is to take so long at most: other requests of an embedded database wait for it, and servers limit it. A
 * longer one writes the cells of a month less often.
 */
const secondsOfTransaction = { pglite: 2, postgresql: 8 };
const mostDays = 31;

/** Counts the records of the marked days again. */
export async function settleMetrics({
  database,
  clock,
}: Pick<OutsideTransaction, 'database' | 'clock'>): Promise<number> {
  const pace = paceOf(secondsOfTransaction[database.backend], mostDays);
  return settleTenants(database, await tenantsWithStaleDays(database), (_, tenant) =>
    pace.run((days) => database.transaction(tenant, (em) => settleSome(em, tenant, days, clock.now()))),
  );
}

async function settleSome(em: EntityManager, tenant: string, most: number, now: Date): Promise<number> {
  await lockCells(em, tenant);
  const stale = await takeStaleDays(em, most);
  if (stale === undefined) return 0;
  const timeZone = await timeZoneOf(em);
  const days = await daysOfTenant(em, stale.days, timeZone);
  for (const source of sources.filter(({ facts }) => facts === stale.facts)) {
    await recount(em, tenant, source, await daysToCount(em, source, days), timeZone);
  }
  await upsert(em, 'intelligence.metric_recounts', [{ tenant_id: tenant, facts: stale.facts, counted_at: now }], {
    key: ['tenant_id', 'facts'],
  });
  return stale.days.length;
}

/** Returns the tenant's days that share time with these days in UTC. */
async function daysOfTenant(em: EntityManager, days: readonly string[], timeZone: string): Promise<string[]> {
  const rows = await query<{ day: string }>(
    em,
    sql`select distinct (time at time zone 'UTC' at time zone ${timeZone}::text)::date::text as day
     from unnest(${[...days]}::date[]) as utc(day)
     cross join lateral (values (utc.day::timestamp), (utc.day + interval '1 day - 1 microsecond')) as bound(time)
     order by 1`,
  );
  return rows.map(({ day }) => day);
}

async function daysToCount(em: EntityManager, source: MetricSource, days: readonly string[]): Promise<string[]> {
  if (source.changedBy === undefined) return [...days];
  const rows = await query<{ day: string }>(
    em,
    sql`select distinct affected.day::text as day from unnest(${[...days]}::date[]) as changed(day)
     cross join lateral (${source.changedBy(sql`changed.day`)}) as affected(day) order by 1`,
  );
  return rows.map(({ day }) => day);
}
