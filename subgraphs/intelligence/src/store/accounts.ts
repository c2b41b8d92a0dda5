import { type EntityManager, query, sql } from '@sophia/database';
import { removeDepartures } from './account-departures.ts';
import { dropScoresOf } from './save-scores.ts';

/** Returns the ids, in any spelling, that are neither an account of the tenant nor merged into one. */
export async function unknownAccounts(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select wanted::text as id from unnest(${[...ids]}::uuid[]) as wanted
     where not exists (select from intelligence.account_facts where account_id = wanted)
       and not exists (
         select from intelligence.gone_subjects
         where subject_type = 'ACCOUNT' and subject_id = wanted and into_id is not null
       )`,
  );
  return rows.map((row) => row.id);
}

/** Loads the names of accounts, for texts that people read. Unknown accounts have no name. */
export async function accountNames(em: EntityManager, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ account_id: string; name: string }>(
    em,
    sql`select account_id, name from intelligence.account_facts where account_id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

/**
 * Removes the scores of deleted accounts, and every reference to them. A rule that is limited to them keeps
 * its ids: with an empty list it would apply to every account.
 */
export async function removeAccounts(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await removeDepartures(em, ids);
  await dropScoresOf(em, 'ACCOUNT', ids);
  await query(
    em,
    sql`delete from intelligence.insights where account_id = any(${ids}::uuid[]) and kind <> 'COMPLIANCE'`,
  );
  for (const table of ['alerts', 'insights', 'interaction_analyses']) {
    await query(
      em,
      sql`update intelligence.${sql.raw(table)} set account_id = null where account_id = any(${ids}::uuid[])`,
    );
  }
}
