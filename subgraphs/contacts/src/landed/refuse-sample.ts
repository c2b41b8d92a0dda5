import { type Database, query, sql } from '@sophia/database';
import { SourceError } from '@sophia/ingest';

/** A tenant never has the sample and real data together, and nobody takes the sample away unasked. Throws SourceError. */
export async function refuseSample(database: Database, tenant: string): Promise<void> {
  const [sample] = await database.transaction(
    tenant,
    (em) =>
      query(
        em,
        sql`select from contacts.source_syncs where name like 'Sample data: %' or name like 'Removing sample: %' limit 1`,
      ),
    { readOnly: true },
  );
  if (!sample) return;
  throw new SourceError(
    `the tenant ${tenant} (CRM_TENANT) has the sample, which real records must not join: run pnpm sample remove`,
  );
}
