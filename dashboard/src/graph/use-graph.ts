import { useCallback, useMemo } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import type { TypedDocumentString } from '../generated/graphql.ts';

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

/** Answers a query. With `@live` in it, the answer stays current. */
export function useGraph<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { isPaused = false }: { readonly isPaused?: boolean } = {},
): Answer<Data> {
  const [{ data, error, stale }, execute] = useQuery<Data, Variables>({
    query: document.toString(),
    variables,
    pause: isPaused,
  });
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return useMemo(
    () => ({
      data,
      error,
      isLoading: data === undefined && error === undefined,
      isRefreshing: data !== undefined && stale,
      retry,
    }),
    [data, error, stale, retry],
  );
}

/** Returns a function that runs a mutation. */
export function useChange<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
) {
  const [, run] = useMutation<Data, Variables>(document.toString());
  return run;
}
