import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { AlertList, stillWaits } from '../../view/alerts/alert-list.tsx';

const alertsQuery = graphql(`
  query AccountAlerts($id: ID!) @live {
    account(id: $id) {
      id
      alerts(first: 20, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {
        totalCount
        nodes {
          id
          ...AlertRow
        }
      }
    }
  }
`);

export function AlertsTile({ id }: { readonly id: string }) {
  const answer = useGraph(alertsQuery, { id });
  const waiting = answer.data?.account?.alerts?.nodes.filter(stillWaits) ?? [];
  return (
    <Tile
      title="Open alerts"
      count={answer.data?.account?.alerts && waiting.length}
      answer={answer}
      part={(data) => data.account?.alerts}
      field="alerts"
      rows={1}
      rowHeight="6.5rem"
      nothing={() => (waiting.length === 0 ? { kind: 'none', title: 'No open alerts' } : undefined)}
    >
      {() => <AlertList alerts={waiting} hasAccounts={false} />}
    </Tile>
  );
}
