import { query, sql } from '@sophia/database';
import { ownAccounts } from '@sophia/subgraph-kit';
import type { PassageFilter } from '../filtering/passage-filter.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import type { SearchSources } from './find-by-meaning.ts';

/** The id of no account: a filter without accounts would find those of everybody. */
const nobodys = '00000000-0000-0000-0000-000000000000';

/**
 * Limits a search to the accounts of a person who sees these alone. In PostgreSQL, row-level security does it; a store of its
 * own must be told.
 */
export async function withinOwnAccounts(
  { rowsOf, read }: Pick<SearchSources, 'rowsOf' | 'read'>,
  { isInDatabase }: Pick<VectorStore, 'isInDatabase'>,
  filter: PassageFilter,
): Promise<PassageFilter> {
  if (rowsOf === undefined || isInDatabase) return filter;
  const own = await read((em) => query<{ account_id: string }>(em, sql.raw(ownAccounts('intelligence'))));
  const wanted = filter.accountIds && new Set(filter.accountIds.map((id) => id.toLowerCase()));
  const accountIds = own.map(({ account_id }) => account_id).filter((id) => wanted === undefined || wanted.has(id));
  return { ...filter, accountIds: accountIds.length > 0 ? accountIds : [nobodys] };
}
