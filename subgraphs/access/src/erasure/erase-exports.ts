import { query, sql } from '@sophia/database';
import type { Erasure } from '@sophia/subgraph-kit';
import { Export } from '../entities/export.ts';
import { cancelExport, failExport } from '../exports/end-export.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Removes the files of exports, any of which may have the person in it. Those under way begin anew with their owners. */
export const eraseExports = (
  { database, clock }: Pick<OutsideTransaction, 'database' | 'clock'>,
  { tenant }: Erasure,
): Promise<Record<string, number>> =>
  database.transaction(tenant, async (em) => {
    const kept = await em.find(Export, { status: { $in: ['QUEUED', 'RUNNING', 'COMPLETED'] } });
    const problem = { code: 'PERSON_ERASED', message: 'A person was erased meanwhile. Start the export again.' };
    for (const row of kept) {
      if (row.status === 'COMPLETED') await cancelExport(em, row, clock.now());
      else await failExport(em, row, problem, clock.now());
    }
    await query(
      em,
      sql`delete from access.export_parts where export_id in (select id from access.exports where status = 'EXPIRED')`,
    );
    return { exports: kept.length };
  });
