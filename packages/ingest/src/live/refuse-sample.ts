import { type Database, identifier, query, sql } from '@sophia/database';
import { SourceError } from '../reading/errors.ts';

/** A tenant never has the sample and real data together, and nobody takes the sample away unasked. Throws SourceError. */
export async function refuseSample(database: Database, tenant: string, setting: string): Promise<void> {
  const [sample] = await database.transaction(
    tenant,
    (em) =>
      query(
        em,
        sql`select from ${sql.raw(identifier(database.schema))}.source_syncs
          where name like 'Sample data: %' or name like 'Removing sample: %' limit 1`,
      ),
    { readOnly: true },
  );
  if (!sample) return;
  throw new SourceError(
    `the tenant ${tenant} (${setting}) has the sample, which real data must not join: run pnpm sample remove`,
  );
}
