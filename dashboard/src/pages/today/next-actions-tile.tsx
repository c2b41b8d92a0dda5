import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { NextActions } from '../../view/next-actions.tsx';

const actionsQuery = graphql(`
  query TodayActions @live(throttle: 1000) {
    nextBestActions(first: 6) {
      totalCount
      nodes {
        id
        ...NextActionRow
      }
    }
  }
`);

/** Follow-ups and other next steps, the most important first. */
export function NextActionsTile() {
  const answer = useGraph(actionsQuery, {});
  return (
    <Tile
      title="What to do next"
      count={answer.data?.nextBestActions?.totalCount}
      answer={answer}
      part={(data) => data.nextBestActions}
      field="nextBestActions"
      rows={5}
      rowHeight="3.25rem"
      nothing={({ nodes }) =>
        nodes.length === 0
          ? { kind: 'none', title: 'Nothing is due', text: 'Promises, questions and renewals appear here.' }
          : undefined
      }
    >
      {({ nodes }) => <NextActions actions={nodes} />}
    </Tile>
  );
}
