import { query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import type { OutsideTransaction } from '../services/services.ts';

/** Rows that a transaction removes, so that none takes long. */
const atOnce = 10_000;

/** Removes deliveries that are older than the log is kept, and what they told. */
export const pruneLog: JobKind<null, void, OutsideTransaction> = {
  name: 'prune-log',
  isAwaited: false,
  async work(_, { database, tenant, clock, services: { logAge }, signal }) {
    const before = new Date(clock.now().getTime() - logAge.ms).toISOString();
    for (const table of [sql`webhooks.deliveries`, sql`webhooks.messages`]) {
      for (let removed = atOnce; removed === atOnce; ) {
        signal.throwIfAborted();
        const rows = await database.transaction(tenant, (em) =>
          query(
            em,
            sql`delete from ${table} where id in (
               select id from ${table} where created_at < ${before}::timestamptz order by created_at limit ${atOnce}
             ) returning id`,
          ),
        );
        removed = rows.length;
      }
    }
  },
};

export const pruneEveryHour: Schedule<null, OutsideTransaction> = {
  name: 'prune-log',
  cron: '17 * * * *',
  makesUpFirst: false,
  tenants: (em) => tenantsOf(em, 'webhooks.messages'),
  job: pruneLog,
  data: null,
};
