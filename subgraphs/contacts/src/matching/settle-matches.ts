import { type Database, query, sql } from '@sophia/database';
import { settleTenants, type WorkContext } from '@sophia/subgraph-kit';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { compareAgain } from './compare-again.ts';
import { decide } from './decide.ts';

/** Few enough that others need not wait for the transaction. */
const contactsATime = 100;

/** Compares contacts that have changed with those that may be the same person. */
export async function settleMatches({ database }: WorkContext): Promise<number> {
  const tenants = await database.system((em) =>
    query<{ tenant_id: string }>(em, sql`select distinct tenant_id from contacts.match_marks`),
  );
  return settleTenants(database, tenants, settleSome);
}

/** Counts the contacts of all tenants that still have to be compared. */
export async function countUnmatched(database: Database): Promise<number> {
  const [row] = await database.system((em) =>
    query<{ count: number }>(em, sql`select count(*)::int as count from contacts.match_marks`),
  );
  return row?.count ?? 0;
}

const settleSome = (database: Database, tenant: string): Promise<number> =>
  database.transaction(tenant, async (em) => {
    await lockResolution(em, tenant);
    const marks = await query<{ contact_id: string }>(
      em,
      sql`delete from contacts.match_marks where contact_id in (
         select contact_id from contacts.match_marks order by contact_id limit ${contactsATime}) returning contact_id`,
    );
    if (marks.length === 0) return 0;
    const touched = await compareAgain(
      em,
      tenant,
      marks.map(({ contact_id }) => contact_id),
    );
    const changes = new Changes();
    await decide(em, tenant, touched, changes);
    await publishChanges(em, changes);
    return marks.length;
  });
