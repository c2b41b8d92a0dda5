import type { EntityManager } from '@sophia/database';
import { dropScoresOfAccounts } from './save-scores.ts';
import { idList } from './sql-list.ts';

/** What each of these account ids stands for now: itself, or the account that it was merged into. */
export async function currentAccounts(
  em: EntityManager,
  ids: Iterable<string>,
): Promise<(id: string | null) => string | null> {
  const rows = await em.execute<{ from_id: string; into_id: string }[]>(
    'select from_id, into_id from intelligence.account_aliases where from_id = any(?::uuid[])',
    [idList(ids)],
  );
  const aliases = new Map(rows.map((row) => [row.from_id, row.into_id]));
  return (id) => (id === null ? null : (aliases.get(id) ?? id));
}

/** Those of the ids, in any spelling, that are no accounts of the tenant, neither by themselves nor merged into one. */
export async function unknownAccounts(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select wanted::text as id from unnest(?::uuid[]) as wanted
     where not exists (select from intelligence.account_names where account_id = wanted)
       and not exists (select from intelligence.account_aliases where from_id = wanted)`,
    [idList(ids)],
  );
  return rows.map((row) => row.id);
}

/** The names of accounts, for texts that people read; an account not heard of yet has none. */
export async function accountNames(em: EntityManager, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ account_id: string; name: string }[]>(
    'select account_id, name from intelligence.account_names where account_id = any(?::uuid[])',
    [idList(ids)],
  );
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

/** Accounts that stand on their own: a merge of theirs was taken back. What belongs to them is told of anew by its owner. */
export async function dropAliases(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute('delete from intelligence.account_aliases where from_id = any(?::uuid[])', [idList(ids)]);
}

/** Removes the names and scores of deleted accounts, and every reference to them. */
export async function forgetAccounts(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.execute('delete from intelligence.account_names where account_id = any(?::uuid[])', [idList(ids)]);
  await dropScoresOfAccounts(em, ids);
  for (const table of ['alerts', 'insights']) {
    await em.execute(`update intelligence.${table} set account_id = null where account_id = any(?::uuid[])`, [
      idList(ids),
    ]);
  }
}
