import { type EntityManager, query, type Sql, sql, upsert } from '@sophia/database';
import type { OutsideTransaction } from '../services/services.ts';
import { type Pace, paceOf } from './pace.ts';
import { recount, removeEmptyCells } from './recount.ts';
import { dependents, sources } from './sources/index.ts';
import type { FactKind } from './sources/source.ts';
import { kindsToCount, markDays, takeStaleDays } from './stale-days.ts';
import { timeZoneOf, tryLockCells } from './time-zone.ts';

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
  const settleOnce = async (): Promise<number> => {
    let settled = 0;
    for (const { tenant, facts } of await kindsToCount(database)) {
      settled += await paceFor(facts).drain((days) =>
        database.transaction(tenant, (em) => settleSome(em, tenant, { facts, most: days, now: clock.now() })),
      );
    }
    return settled;
  };
  // Counting facts marks days of the sources that depend on other days.
  let total = 0;
  for (let settled = await settleOnce(); settled > 0; settled = await settleOnce()) total += settled;
  return total;
}

interface Some {
  /** A kind of facts, or the name of a source that depends on other days. */
  readonly facts: string;
  /** Days to count at most. */
  readonly most: number;
  readonly now: Date;
}

async function settleSome(em: EntityManager, tenant: string, { facts, most, now }: Some): Promise<number> {
  // Whoever has locked them counts them: several processes would only wait for each other.
  if (!(await tryLockCells(em, tenant))) return 0;
  const stale = await takeStaleDays(em, facts, most);
  if (stale.length === 0) return 0;
  const timeZone = await timeZoneOf(em);
  const dependent = dependents.find(({ name }) => name === facts);
  const counted = dependent
    ? [dependent]
    : sources.filter((each) => each.changedBy === undefined && each.facts === facts);
  const days = dependent ? stale : await daysOfTenant(em, stale, timeZone);
  for (const source of counted) await recount(em, tenant, source, days, timeZone);
  await removeEmptyCells(em, counted);
  if (!dependent) await markDependents(em, tenant, facts, days);
  await upsert(em, 'intelligence.metric_recounts', [{ tenant_id: tenant, facts, counted_at: now }], {
    key: ['tenant_id', 'facts'],
  });
  return stale.length;
}

/**
 * Marks, of sources that depend on other days, all days that may change with these. So the first count of two years counts
 * each of them once, and not with each piece of the two years.
 */
async function markDependents(
  em: EntityManager,
  tenant: string,
  facts: string,
  days: readonly string[],
): Promise<void> {
  for (const source of dependents) {
    const changed = source.changedBy?.[facts as FactKind];
    if (changed) await markDays(em, tenant, source, await daysChangedBy(em, changed, days));
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
  changedBy: (day: Sql) => Sql,
  days: readonly string[],
): Promise<string[]> {
  const rows = await query<{ day: string }>(
    em,
    sql`select distinct affected.day::text as day from unnest(${[...days]}::date[]) as changed(day)
     cross join lateral (${changedBy(sql`changed.day`)}) as affected(day) order by 1`,
  );
  return rows.map(({ day }) => day);
}
