import type { VectorQuery, VectorStore } from '../vectors/vector-store.ts';
import type { SearchSources } from './find-by-meaning.ts';

/** Asks a store in the transaction of the request, or without one if the store is a server of its own. */
export const askStore = <T>(
  { read, outside }: Pick<SearchSources, 'read' | 'outside'>,
  store: VectorStore,
  ask: (options: Pick<VectorQuery, 'read'>) => Promise<T>,
): Promise<T> => (store.isInDatabase ? ask({ read }) : outside(() => ask({})));
