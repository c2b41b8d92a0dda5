import { query, sql } from '@sophia/database';
import { ownAccounts } from '@sophia/subgraph-kit';
import type { PassageFilter } from '../filtering/passage-filter.ts';
import type { VectorQuery } from '../vectors/vector-store.ts';
import type { SearchSources } from './find-by-meaning.ts';

/** The id of no account: a filter without accounts would find those of everybody. */
const nobodys = '00000000-0000-0000-0000-000000000000';

/**
 * Limits a search of vectors to the accounts of a person who sees these alone. Row-level security hides the others in
 * PostgreSQL, too, but a store of its own must be told, and an index of vectors finds few of many better if it is told.
 */
export async function withinOwnAccounts(
  { rowsOf, read }: Pick<SearchSources, 'rowsOf' | 'read'>,
  filter: PassageFilter,
): Promise<Pick<VectorQuery, 'filter' | 'isLimited'>> {
  if (rowsOf === undefined) return { filter };
  const own = await read((em) => query<{ account_id: string }>(em, sql.raw(ownAccounts('intelligence'))));
  const wanted = filter.accountIds && new Set(filter.accountIds.map((id) => id.toLowerCase()));
  const accountIds = own.map(({ account_id }) => account_id).filter((id) => wanted === undefined || wanted.has(id));
  return { filter: { ...filter, accountIds: accountIds.length > 0 ? accountIds : [nobodys] }, isLimited: true };
}
