import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import type { OutsideTransaction } from '../services/services.ts';
import { type Pace, paceOf } from './pace.ts';
import { recount } from './recount.ts';
import { dependents, sources } from './sources/index.ts';
import type { MetricSource } from './sources/source.ts';
import { markDays, nextMarks, takeStaleDays, tenantsWithStaleDays } from './stale-days.ts';
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
  // A day takes one kind a hundred times as long as another.
  const paces = new Map<string, Pace>();
  const paceFor = (facts: string): Pace => {
    const pace = paces.get(facts) ?? paceOf(secondsOfTransaction[database.backend], mostDays);
    paces.set(facts, pace);
    return pace;
  };
  return settleTenants(database, await tenantsWithStaleDays(database), async (_, tenant) => {
    const facts = await database.transaction(tenant, nextMarks, { readOnly: true });
    if (facts === undefined) return 0;
    return paceFor(facts).run((days) =>
      database.transaction(tenant, (em) => settleSome(em, tenant, { facts, most: days, now: clock.now() })),
    );
  });
}

interface Some {
  /** A kind of facts, or the name of a source that depends on other days. */
  readonly facts: string;
  /** Days to count at most. */
  readonly most: number;
  readonly now: Date;
}

async function settleSome(em: EntityManager, tenant: string, { facts, most, now }: Some): Promise<number> {
  await lockCells(em, tenant);
  const stale = await takeStaleDays(em, facts, most);
  if (stale.length === 0) return 0;
  const timeZone = await timeZoneOf(em);
  const dependent = dependents.find(({ name }) => name === facts);
  if (dependent) await recount(em, tenant, dependent, stale, timeZone);
  else await countFacts(em, tenant, facts, await daysOfTenant(em, stale, timeZone), timeZone);
  await upsert(em, 'intelligence.metric_recounts', [{ tenant_id: tenant, facts, counted_at: now }], {
    key: ['tenant_id', 'facts'],
  });
  return stale.length;
}

/**
 * Counts the days of what reads these facts. Of a source that depends on other days it marks all that may change, so that
 * the first count of two years counts each of them once, and not with each piece of the two years.
 */
async function countFacts(
  em: EntityManager,
  tenant: string,
  facts: string,
  days: readonly string[],
  timeZone: string,
): Promise<void> {
  for (const source of sources.filter((each) => each.facts === facts)) {
    if (source.changedBy === undefined) await recount(em, tenant, source, days, timeZone);
    else await markDays(em, tenant, source, await daysChangedBy(em, source.changedBy, days));
  }
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

async function daysChangedBy(
  em: EntityManager,
  changedBy: NonNullable<MetricSource['changedBy']>,
  days: readonly string[],
): Promise<string[]> {
  const rows = await query<{ day: string }>(
    em,
    sql`select distinct affected.day::text as day from unnest(${[...days]}::date[]) as changed(day)
     cross join lateral (${changedBy(sql`changed.day`)}) as affected(day) order by 1`,
  );
  return rows.map(({ day }) => day);
}
