import type { EntityManager } from '@sophia/database';
import { dropScoresOf } from './save-scores.ts';
import { idList } from './sql-list.ts';

/** Returns the ids, in any spelling, that are neither an account of the tenant nor merged into one. */
export async function unknownAccounts(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select wanted::text as id from unnest(?::uuid[]) as wanted
     where not exists (select from intelligence.account_names where account_id = wanted)
       and not exists (
         select from intelligence.gone_subjects
         where subject_type = 'ACCOUNT' and subject_id = wanted and into_id is not null
       )`,
    [idList(ids)],
  );
  return rows.map((row) => row.id);
}

/** Loads the names of accounts, for texts that people read. Unknown accounts have no name. */
export async function accountNames(em: EntityManager, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ account_id: string; name: string }[]>(
    'select account_id, name from intelligence.account_names where account_id = any(?::uuid[])',
    [idList(ids)],
  );
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

/**
 * Removes the names and scores of deleted accounts, and every reference to them. A rule that is limited to them keeps
 * its ids: with an empty list it would apply to every account.
 */
export async function forgetAccounts(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = [idList(ids)];
  await em.execute('delete from intelligence.account_names where account_id = any(?::uuid[])', gone);
  await dropScoresOf(em, 'ACCOUNT', ids);
  await em.execute(
    "delete from intelligence.insights where account_id = any(?::uuid[]) and kind <> 'COMPLIANCE'",
    gone,
  );
  for (const table of ['correlations', 'handoffs']) {
    await em.execute(`delete from intelligence.${table} where account_id = any(?::uuid[])`, gone);
  }
  for (const table of ['alerts', 'insights', 'interaction_analyses', 'embeddings']) {
    await em.execute(`update intelligence.${table} set account_id = null where account_id = any(?::uuid[])`, gone);
  }
}
