import { useCallback, useMemo } from 'react';
import { type CombinedError, createRequest, useMutation, useQuery } from 'urql';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { steady } from './refresh-exchange.ts';

/** What a tile knows of its data. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** True until there is an answer to show. */
  readonly isLoading: boolean;
  /** True while what is shown may be old. */
  readonly isRefreshing: boolean;
  readonly retry: () => void;
}

interface GraphOptions {
  readonly isPaused?: boolean;
  /** True if the answer must stay as it is until somebody asks anew. */
  readonly isSteady?: boolean;
}

/**
 * Answers a query. With `@live` in it, the answer stays current; without, it is read anew from time to time. An answer to other
 * variables than these is none.
 */
export function useGraph<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { isPaused = false, isSteady = false }: GraphOptions = {},
): Answer<Data> {
  const query = document.toString();
  const [state, execute] = useQuery<Data, Variables>({
    query,
    variables,
    pause: isPaused,
    context: isSteady ? steady : undefined,
  });
  // urql shows the answer to the variables before until the new one is there.
  const isOurs = state.operation?.key === createRequest(query, variables).key;
  // Whoever may see nothing of a query gets null for all of it.
  const data = isOurs ? (state.data ?? undefined) : undefined;
  const error = isOurs ? state.error : undefined;
  const isRefreshing = data !== undefined && (state.stale || state.fetching);
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return useMemo(
    () => ({ data, error, isLoading: data === undefined && error === undefined, isRefreshing, retry }),
    [data, error, isRefreshing, retry],
  );
}

/** Returns a function that runs a mutation. */
export function useChange<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
) {
  const [, run] = useMutation<Data, Variables>(document.toString());
  return run;
}
