import { type EntityManager, query } from '@sophia/database';

/** The account that stands for this one now, which a merge may have made another; null when no account of this id was heard of. */
export async function presentAccount(em: EntityManager, accountId: string): Promise<string | null> {
  const [known] = await query<{ target_id: string }>(em, 'select target_id from slack.known_accounts where account_id = $1',
    [accountId],
  );
  return known?.target_id ?? null;
}
