import { type Database, query } from '@sophia/database';

const firstRows = 500;
const growth = 8;

/** Renews the database's statistics once a tenant has written so many rows that the old ones mislead the planner. */
export interface FreshStatistics {
  /** A transaction of a tenant has written some rows. */
  grew(tenant: string, rows: number): Promise<void>;
}

/**
 * Statistics that have not seen a tenant yet say that it has no rows, which makes every index that begins with the tenant
 * look as good as the right one: each statement then goes through all rows of the tenant. So they are taken anew early,
 * and each time the work has grown eightfold. A server does so by itself, but a minute too late; the embedded database
 * never does.
 */
export function createFreshStatistics(database: Database): FreshStatistics {
  const tenants = new Map<string, { rows: number; next: number }>();

  async function takeAnew(): Promise<void> {
    await database.system(async (em) => {
      const tables = await query<{ name: string }>(
        em,
        `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
         where nspname = $1 and relkind in ('r', 'p') and not relispartition`,
        [database.schema],
      );
      await query(em, `analyze ${tables.map(({ name }) => name).join(', ')}`);
    });
  }

  return {
    async grew(tenant, rows) {
      const seen = tenants.get(tenant) ?? { rows: 0, next: firstRows };
      seen.rows += rows;
      tenants.set(tenant, seen);
      if (seen.rows < seen.next) return;
      seen.next = seen.rows * growth;
      await takeAnew();
    },
  };
}
