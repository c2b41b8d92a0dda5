import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pages } from '../../parts/pages.tsx';
import { Tile } from '../../parts/tile.tsx';
import { NextActions } from '../../view/next-actions.tsx';

const actionsQuery = graphql(`
  query TodayActions($first: Int!, $after: String) @live(throttle: 1000) {
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
`);

/** Follow-ups and other next steps, the most important first. */
export function NextActionsTile() {
  const variables = { first: 6 };
  const answer = useGraph(actionsQuery, variables);
  return (
    <Tile
      title="What to do next"
      count={answer.data?.nextBestActions?.totalCount}
      answer={answer}
      part={(data) => data.nextBestActions}
      field="nextBestActions"
      rows={6}
      rowHeight="5.5rem"
      nothing={({ nodes }) =>
        nodes.length === 0
          ? { kind: 'none', title: 'Nothing is due', text: 'Promises, questions and renewals appear here.' }
          : undefined
      }
    >
      {(first) => (
        <Pages document={actionsQuery} variables={variables} page={first} take={(data) => data.nextBestActions}>
          {(nodes) => <NextActions actions={nodes} />}
        </Pages>
      )}
    </Tile>
  );
}
