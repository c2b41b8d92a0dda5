import { type Database, queryText } from '@sophia/database';

const firstRows = 500;
const growth = 8;

/**
 * Updates the database's statistics after a tenant has written so many rows that old statistics mislead the planner.
 */
export interface FreshStatistics {
  /** Records that a tenant has written rows, and updates the statistics if that is due. */
  grew(tenant: string, rows: number): Promise<void>;
}

/**
 * Runs `analyze` after a tenant's first 500 rows, and each time its rows have grown eightfold. Statistics from before a
 * tenant's first rows say that it has none. Every index that begins with the tenant then looks equally good to the
 * planner, and each statement may read all rows of the tenant. A server analyzes by itself, but a minute too late; the
 * embedded database never does.
 */
export function createFreshStatistics(database: Database): FreshStatistics {
  const tenants = new Map<string, { rows: number; next: number }>();

  async function takeAnew(): Promise<void> {
    await database.system(async (em) => {
      const tables = await queryText<{ name: string }>(
        em,
        `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
         where nspname = $1 and relkind in ('r', 'p') and not relispartition`,
        [database.schema],
      );
      await queryText(em, `analyze ${tables.map(({ name }) => name).join(', ')}`);
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
