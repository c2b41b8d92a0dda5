import { type EntityManager, query, sql } from '@sophia/database';
import type { JobKind, Schedule } from '@sophia/jobs';
import { recordDays } from '../exports/limits.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Rows that a transaction removes, so that none takes long. */
const atOnce = 2_000;

const oldest = (now: Date): string => new Date(now.getTime() - recordDays * 86_400_000).toISOString();

/** Removes the rows of exports that have expired, and what is known of those that were over long ago. */
export const pruneExports: JobKind<null, void, OutsideTransaction> = {
  name: 'prune-exports',
  isAwaited: false,
  // What expires is removed in time, though its tenant is suspended.
  isRemoval: true,
  async work(_, { database, tenant, clock, signal }) {
    const now = clock.now();
    await database.transaction(tenant, (em) => expire(em, now));
    for (const remove of [removeParts, removeRecords]) {
      for (let removed = atOnce; removed === atOnce; ) {
        signal.throwIfAborted();
        removed = (await database.transaction(tenant, (em) => remove(em, now))).length;
      }
    }
  },
};

export const pruneExportsEveryMinute: Schedule<null, OutsideTransaction> = {
  name: 'prune-exports',
  cron: '* * * * *',
  async tenants(em, now) {
    const rows = await query<{ tenant: string }>(
      em,
      sql`select tenant_id as tenant from access.exports
          where status = 'COMPLETED' and expires_at <= ${now.toISOString()}::timestamptz
          union select tenant_id from access.exports where finished_at <= ${oldest(now)}::timestamptz`,
    );
    return rows.map(({ tenant }) => tenant);
  },
  job: pruneExports,
  data: null,
};

const expire = (em: EntityManager, now: Date) =>
  query(
    em,
    sql`update access.exports set status = 'EXPIRED'
        where status = 'COMPLETED' and expires_at <= ${now.toISOString()}::timestamptz`,
  );

const removeParts = (em: EntityManager) =>
  query(
    em,
    sql`delete from access.export_parts where (export_id, at_byte) in (
          select part.export_id, part.at_byte from access.exports join access.export_parts part on part.export_id = id
          where status = 'EXPIRED' limit ${atOnce}
        ) returning at_byte`,
  );

const removeRecords = (em: EntityManager, now: Date) =>
  query(
    em,
    sql`delete from access.exports where id in (
          select id from access.exports where finished_at <= ${oldest(now)}::timestamptz limit ${atOnce}
        ) returning id`,
  );
