import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pages } from '../../parts/pages.tsx';
import { Tile } from '../../parts/tile.tsx';
import { NextActions } from '../../view/next-actions.tsx';

const actionsQuery = graphql(`
  query AccountActions($id: ID!, $first: Int!, $after: String) @live(throttle: 1000) {
    account(id: $id) {
      id
      nextBestActions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...NextActionRow
        }
      }
    }
  }
`);

export function NextActionsTile({ id }: { readonly id: string }) {
  const variables = { id, first: 5 };
  const answer = useGraph(actionsQuery, variables);
  return (
    <Tile
      title="What to do next"
      count={answer.data?.account?.nextBestActions?.totalCount}
      answer={answer}
      part={(data) => data.account?.nextBestActions}
      field="nextBestActions"
      rows={3}
      rowHeight="3.25rem"
      nothing={({ nodes }) => (nodes.length === 0 ? { kind: 'none', title: 'Nothing is due' } : undefined)}
    >
      {(first) => (
        <Pages
          key={id}
          document={actionsQuery}
          variables={variables}
          page={first}
          take={(data) => data.account?.nextBestActions}
        >
          {(nodes) => <NextActions actions={nodes} />}
        </Pages>
      )}
    </Tile>
  );
}
