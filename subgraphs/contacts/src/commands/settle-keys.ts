import { type Database, type EntityManager, query, sql } from '@sophia/database';
import { settleTenants, type WorkContext } from '@sophia/subgraph-kit';
import { keyVersion } from '../identity/record-keys.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { markForMatching } from '../resolution/mark-for-matching.ts';
import { findRecords } from '../resolution/record-rows.ts';
import { resolve } from '../resolution/resolve.ts';
import { replaceKeys } from '../resolution/save-records.ts';

/** Few enough that others need not wait for the transaction. */
const recordsATime = 200;

/**
 * Recomputes the keys of records from an older version of the rules, and resolves these records again. Records that the
 * older version joined wrongly are separated without another load.
 */
export async function settleKeys({ database }: WorkContext): Promise<number> {
  const tenants = await database.system((em) =>
    query<{ tenant_id: string }>(
      em,
      sql`select distinct tenant_id from contacts.source_records where key_version < ${keyVersion}`,
    ),
  );
  return settleTenants(database, tenants, settleSome);
}

/** Counts the records of all tenants whose keys are from an older version of the rules. */
export async function countOutdatedKeys(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(
      em,
      sql`select count(*)::int as count from contacts.source_records where key_version < ${keyVersion}`,
    ),
  );
  return row?.count ?? 0;
}

const settleSome = (database: Database, tenant: string): Promise<number> =>
  database.transaction(tenant, async (em) => {
    await lockResolution(em, tenant);
    const records = await findRecords(em, await outdated(em));
    if (records.length === 0) return 0;
    const separated = await replaceKeys(em, tenant, [], records);
    const ids = records.map(({ id }) => id);
    await query(em, sql`update contacts.source_records set key_version = ${keyVersion} where id = any(${ids}::uuid[])`);
    const changes = new Changes();
    await resolve(em, tenant, [...ids, ...separated], changes);
    await markForMatching(em, tenant, changes);
    await publishChanges(em, changes);
    return records.length;
  });

async function outdated(em: EntityManager): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id from contacts.source_records where key_version < ${keyVersion}
     order by key_version, id limit ${recordsATime}`,
  );
  return rows.map(({ id }) => id);
}
