import type { SubgraphContext } from '../context/subgraph-context.ts';

/**
 * Returns an event, or null for a client who sees own rows alone and not what the event is about. Nothing of an event of others
 * reaches such a client, not even what the event itself tells.
 */
export async function seenEvent<Event extends { readonly data: { readonly id: string } }>(
  { rowsOf }: Pick<SubgraphContext, 'rowsOf'>,
  event: Event,
  load: (id: string) => Promise<object | null>,
): Promise<Event | null> {
  return rowsOf === undefined || (await load(event.data.id)) !== null ? event : null;
}
