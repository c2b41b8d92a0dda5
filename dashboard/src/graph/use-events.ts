import { useEffect, useEffectEvent } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { streams } from './streams.ts';

/** Calls `onEvent` with each event of a subscription from now on. A lost connection loses none of them. */
export function useEvents<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  onEvent: (event: Data) => void,
): void {
  const handle = useEffectEvent(onEvent);
  const text: string = document.toString();
  const key = JSON.stringify(variables);
  useEffect(() => {
    const ended = new AbortController();
    const run = async () => {
      const events = streams.subscribe<Data, Record<string, unknown>>(text, JSON.parse(key), { signal: ended.signal });
      for await (const { data } of events) handle(data);
    };
    run().catch((error: unknown) => {
      // The list stays as it is, and is read anew when the page is opened again.
      if (!ended.signal.aborted) console.warn('Live arrivals have ended', error);
    });
    return () => ended.abort();
  }, [text, key]);
}
