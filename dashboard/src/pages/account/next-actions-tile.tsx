import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { NextActions } from '../../view/next-actions.tsx';

const actionsQuery = graphql(`
  query AccountActions($id: ID!) {
    account(id: $id) {
      id
      nextBestActions(first: 5) {
        totalCount
        nodes {
          id
          ...NextActionRow
        }
      }
    }
  }
`);

export function NextActionsTile({ id }: { readonly id: string }) {
  const answer = useGraph(actionsQuery, { id });
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
      {({ nodes }) => <NextActions actions={nodes} />}
    </Tile>
  );
}
