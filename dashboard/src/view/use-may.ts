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
