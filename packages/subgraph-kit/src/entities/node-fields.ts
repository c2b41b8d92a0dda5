import type { SubgraphContext } from '../context/subgraph-context.ts';
import { badUserInput } from '../errors/errors.ts';

/** An object with the name of its type. */
type Named<Row> = Row & { readonly __typename: string };

/** Loads an object of one table by its id; null when there is none. */
export type NodeLookup = (ctx: SubgraphContext, id: string) => Promise<Named<object> | null>;

const maxIds = 100;

/**
 * Creates the lookup for the objects of one type, for clients with all these scopes. Others find nothing, since `node` is
 * open to every client.
 */
export const nodesNamed =
  (
    typename: string,
    load: (ctx: SubgraphContext, id: string) => Promise<object | null>,
    ...scopes: readonly string[]
  ): NodeLookup =>
  async (ctx, id) => {
    if (!scopes.every((scope) => ctx.scopes.has(scope))) return null;
    const row = await load(ctx, id);
    return row && { ...row, __typename: typename };
  };

/**
 * Resolvers for a subgraph's part of `node` and `nodes`. An id belongs to an object in at most one table of the
 * subgraph.
 */
export function nodeFields(lookups: readonly NodeLookup[]) {
  const find = async (ctx: SubgraphContext, id: string) => {
    const found = await Promise.all(lookups.map((lookup) => lookup(ctx, id)));
    return found.find((row) => row !== null) ?? null;
  };
  return {
    // biome-ignore lint/suspicious/noExplicitAny: each subgraph's generated type of Node lists its own types.
    node: (_: unknown, { id }: { id: string }, ctx: SubgraphContext): Promise<any> => find(ctx, id),
    // biome-ignore lint/suspicious/noExplicitAny: as above
    nodes: async (_: unknown, { ids }: { ids: readonly string[] }, ctx: SubgraphContext): Promise<any[]> => {
      if (ids.length > maxIds) throw badUserInput('ids', `at most ${maxIds}, not ${ids.length}`);
      return Promise.all(ids.map((id) => find(ctx, id)));
    },
  };
}
