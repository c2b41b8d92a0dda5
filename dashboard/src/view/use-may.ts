import { graphql } from '../generated/gql.ts';
import type { Scope } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph.ts';

const rightsQuery = graphql(`
  query ViewerRights {
    viewer {
      scopes
    }
  }
`);

/** True if the viewer may do something. Until that is known, it is offered: the graph decides in the end. */
export function useMay(scope: Scope): boolean {
  return useGraph(rightsQuery, {}).data?.viewer.scopes.includes(scope) ?? true;
}

/** Returns what the viewer may do; undefined until it is known, and if it cannot be read. */
export function useScopes(): readonly Scope[] | undefined {
  return useGraph(rightsQuery, {}).data?.viewer.scopes;
}

/** True if one of the scopes is enough for something, as far as it is known. */
export const mayAny = (scopes: readonly Scope[] | undefined, needs: readonly Scope[]): boolean =>
  scopes === undefined || needs.some((scope) => scopes.includes(scope));
