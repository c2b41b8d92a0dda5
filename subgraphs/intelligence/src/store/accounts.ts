import type { EntityManager } from '@sophia/database';
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

/** The names of accounts, for texts that people read; an account not heard of yet has none. */
export async function accountNames(em: EntityManager, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ account_id: string; name: string }[]>(
    'select account_id, name from intelligence.account_names where account_id = any(?::uuid[])',
    [idList(ids)],
  );
  return new Map(rows.map((row) => [row.account_id, row.name]));
}
