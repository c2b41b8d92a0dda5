import { type EntityManager, TenantClosedError, upsert } from '@sophia/database';
import type { OutsideTransaction } from '../services/services.ts';
import { paceOf } from './pace.ts';
import { recount } from './recount.ts';
import { sources } from './sources/index.ts';
import { type StaleDays, takeStaleDependents, takeStaleFacts, tenantsToCount } from './stale-days.ts';
import { timeZoneOf, tryLockCells } from './time-zone.ts';

/**
 * A transaction is to take so long at most: other requests of an embedded database wait for it, and servers limit it. A
 * longer one writes the cells of a month less often.
 */
const secondsOfTransaction = { pglite: 2, postgresql: 8 };
/** Days of a first transaction. A change of one day marks as many, if sources that depend on it are counted. */
const firstDays = 20;
const mostDays = 366;

/** Counts the records of the marked days again, of each tenant also if another one's cannot be counted. */
export async function settleMetrics({
  database,
  clock,
}: Pick<OutsideTransaction, 'database' | 'clock'>): Promise<number> {
  const failed = new Map<string, unknown>();
  const settleOnce = async (): Promise<number> => {
    let settled = 0;
    for (const tenant of await tenantsToCount(database)) {
      if (failed.has(tenant)) continue;
      const pace = paceOf({ seconds: secondsOfTransaction[database.backend], first: firstDays, largest: mostDays });
      try {
        settled += await pace.drain((most) =>
          database.transaction(tenant, (em) => settleSome(em, tenant, { most, now: clock.now() })),
        );
      } catch (error) {
        failed.set(tenant, error);
      }
    }
    return settled;
  };
  let total = 0;
  for (let settled = await settleOnce(); settled > 0; settled = await settleOnce()) total += settled;
  // A tenant that is being removed needs no count.
  for (const error of failed.values()) if (!(error instanceof TenantClosedError)) throw error;
  return total;
}

interface Some {
  /** Days to count at most, of facts as of sources that depend on other days. */
  readonly most: number;
  readonly now: Date;
}

/** Returns how many days it counted. */
async function settleSome(em: EntityManager, tenant: string, { most, now }: Some): Promise<number> {
  // Whoever has locked them counts them: several processes would only wait for each other.
  if (!(await tryLockCells(em, tenant))) return 0;
  const timeZone = await timeZoneOf(em);
  const facts = await takeStaleFacts(em, tenant, { most, timeZone });
  // Facts mark days of the sources that depend on them. So the first count of two years counts each of these once, at last.
  const areAllTaken = daysIn(facts) < most;
  const dependents = areAllTaken ? await takeStaleDependents(em, most) : [];
  const stale = [...facts, ...dependents];
  if (stale.length === 0) return 0;
  await recount(em, tenant, stale.flatMap(sourcesOf), timeZone);
  await upsert(
    em,
    'intelligence.metric_recounts',
    stale.map((each) => ({ tenant_id: tenant, facts: each.facts, counted_at: now })),
    { key: ['tenant_id', 'facts'] },
  );
  return Math.max(daysIn(facts), daysIn(dependents));
}

const daysIn = (stale: readonly StaleDays[]): number => new Set(stale.flatMap(({ days }) => days)).size;

/** Returns the sources to count: those of a kind of facts, or the one that depends on other days. */
const sourcesOf = ({ facts, days }: StaleDays) =>
  sources
    .filter(({ name, facts: own, changedBy }) => (changedBy === undefined ? own : name) === facts)
    .map((source) => ({ source, days }));
